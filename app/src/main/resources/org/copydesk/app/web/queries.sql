-- Which articles are there?
select title, author, published_at, site, uri
from articles
order by published_at desc
fetch first 100 rows only;

-- What was taken out, by rule and site?
select c.site, r.rule, count(*) as times, sum(length(r.removed_text)) as characters
from removed r
join (select id, site from articles union all select id, site from other_pages) c on c.id = r.id
group by c.site, r.rule
order by characters desc
fetch first 100 rows only;

-- Why is this gone from this article?
select rule, confidence, reason, removed_text
from removed
where uri like '%harbour-bridge%'
order by start_offset;

-- Which edits are the least sure?
select rule, confidence, before_text, after_text, reason, uri
from changes
where phase <> 'CHROME'
order by confidence
fetch first 100 rows only;

-- How sure are the edits, in steps of a tenth?
select rule, floor(confidence * 10) / 10 as sure_from, count(*) as edits
from changes
where phase <> 'CHROME'
group by rule, floor(confidence * 10) / 10
order by rule, sure_from;

-- What is suggested, but was not done?
select kind, rule, confidence, before_text, after_text, reason, uri
from suggestions
order by confidence desc
fetch first 100 rows only;

-- Which titles, authors and dates lost, and to which?
select w.field, w.says as won, w.chosen_because, l.says as lost, l.rule, l.confidence, w.id
from candidates w
join candidates l on l.id = w.id and l.field = w.field
where w.chosen and not l.chosen and l.says <> w.says and w.field in ('title', 'author', 'published')
order by l.confidence desc
fetch first 100 rows only;

-- What did the runs do?
select id, outcome, started_at, finished_at, documents, cleaned, unchanged, quarantined, cleaned_again
from runs
order by id desc;

-- Which pages are no articles, and why not?
select kind, confidence, reason, title, uri
from other_pages
order by kind, confidence;

-- Which lines recur on which site?
select site, line, pages, pages_seen, share
from site_lines
order by share desc
fetch first 100 rows only;

-- Which texts were received more than once?
select title, count(*) as copies, min(uri) as one, max(uri) as another
from articles
where title is not null
group by title, text
having count(*) > 1
order by copies desc
fetch first 100 rows only;

-- Which articles lost the most?
select headline, site, removed_share, source_length, removed
from listing
where source_length > 500
order by removed_share desc
fetch first 100 rows only;

-- What is in quarantine, and why?
select stage, reason, attempts, last_seen, uri
from quarantined
order by last_seen desc;
