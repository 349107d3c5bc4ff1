-- The views that people query, each view and column with what it means. Made anew whenever this file changes.

DROP VIEW IF EXISTS near_duplicates;
DROP VIEW IF EXISTS versions;
DROP VIEW IF EXISTS site_lines;
DROP VIEW IF EXISTS other_pages;
DROP VIEW IF EXISTS quarantined;
DROP VIEW IF EXISTS runs;
DROP VIEW IF EXISTS candidates;
DROP VIEW IF EXISTS suggestions;
DROP VIEW IF EXISTS removed;
DROP VIEW IF EXISTS changes;
DROP VIEW IF EXISTS paragraphs;
DROP VIEW IF EXISTS articles;

CREATE VIEW articles AS
SELECT a.document_id AS id, d.uri, c.site, c.fetched_at, c.place, a.kind, a.title, a.standfirst, a.author, a.published_at, a.modified_at,
       a.language, a.truncated, a.text, c.cleaned_at, c.run_id,
       (SELECT CAST(SUBSTRING(n.says, 1, 300) AS VARCHAR(300)) FROM fact n WHERE n.document_id = a.document_id AND n.field = 'site' AND n.ordinal = 0) AS site_name
FROM article a
JOIN cleaning c ON c.document_id = a.document_id
JOIN document d ON d.id = a.document_id
WHERE a.kind = 'article' AND NOT EXISTS (
    SELECT 1 FROM held_record h WHERE h.document_id = c.document_id AND h.payload_id = c.payload_id);

COMMENT ON VIEW articles IS 'Every cleaned article with its fields, one row an article; pages of other kinds stand in other_pages, what waits for a person in held';

CREATE VIEW paragraphs AS
SELECT p.document_id AS id, p.ordinal, p.kind, p.body, p.text, p.rule, p.confidence, p.reason
FROM paragraph p;

COMMENT ON VIEW paragraphs IS 'The parts of every article in their order: paragraphs, headings, title, captions';

CREATE VIEW changes AS
SELECT m.document_id AS id, m.ordinal, m.phase, m.rule, m.confidence, m.reason, m.start_offset, m.end_offset,
       m.before_text, m.after_text, d.uri
FROM mark m
JOIN document d ON d.id = m.document_id
WHERE m.outcome = 'in-force';

COMMENT ON VIEW changes IS 'Every change in force: what was replaced or taken out, by which rule, and why';

CREATE VIEW removed AS
SELECT m.document_id AS id, m.ordinal, m.rule, m.confidence, m.reason, m.start_offset, m.end_offset,
       m.before_text AS removed_text, d.uri
FROM mark m
JOIN document d ON d.id = m.document_id
WHERE m.outcome = 'in-force' AND m.kind = 'chrome';

COMMENT ON VIEW removed IS 'Everything that was taken out as not being the article';

CREATE VIEW suggestions AS
SELECT m.document_id AS id, m.ordinal, m.kind, m.phase, m.rule, m.confidence, m.reason, m.start_offset, m.end_offset,
       m.before_text, m.after_text, d.uri
FROM mark m
JOIN document d ON d.id = m.document_id
WHERE m.outcome = 'suggested';

COMMENT ON VIEW suggestions IS 'Likely changes that were not applied, since they are not sure enough';

CREATE VIEW candidates AS
SELECT f.document_id AS id, f.field, f.ordinal, f.ordinal = 0 AS chosen, f.says, f.rule, f.confidence, f.reason,
       f.chosen_because, f.given_name, f.start_offset, f.end_offset
FROM fact f;

COMMENT ON VIEW candidates IS 'All candidates for title, author, date and the other fields, the chosen one and the losers';

CREATE VIEW runs AS
SELECT r.id, r.outcome, r.started_at, r.finished_at, r.paths,
       COALESCE(t.documents, (SELECT COUNT(*) FROM capture c WHERE c.run_id = r.id AND NOT c.again)) AS documents,
       COALESCE(t.cleaned, (SELECT COUNT(*) FROM capture c
           WHERE c.run_id = r.id AND NOT c.again AND c.outcome = 'cleaned')) AS cleaned,
       COALESCE(t.unchanged, (SELECT COUNT(*) FROM capture c
           WHERE c.run_id = r.id AND NOT c.again AND c.outcome = 'unchanged')) AS unchanged,
       COALESCE(t.quarantined, (SELECT COUNT(*) FROM capture c
           WHERE c.run_id = r.id AND NOT c.again AND c.outcome = 'quarantined')) AS quarantined,
       COALESCE(t.cleaned_again, (SELECT COUNT(*) FROM capture c
           WHERE c.run_id = r.id AND c.again AND c.outcome = 'cleaned')) AS cleaned_again,
       r.knowledge_id, r.job
FROM run r
LEFT JOIN run_total t ON t.run_id = r.id;

COMMENT ON VIEW runs IS 'Every run of the batch and what it did';

CREATE VIEW quarantined AS
SELECT q.document_id AS id, d.uri, q.stage, q.reason, q.attempts, q.first_seen, q.last_seen, q.payload_id, q.run_id
FROM quarantine q
JOIN document d ON d.id = q.document_id;

COMMENT ON VIEW quarantined IS 'Documents that were set aside, with the reason';

CREATE VIEW other_pages AS
SELECT a.document_id AS id, d.uri, c.site, c.fetched_at, c.place, a.kind, f.confidence, f.reason, a.title, a.language, a.text, c.cleaned_at,
       c.run_id,
       (SELECT CAST(SUBSTRING(n.says, 1, 300) AS VARCHAR(300)) FROM fact n WHERE n.document_id = a.document_id AND n.field = 'site' AND n.ordinal = 0) AS site_name
FROM article a
JOIN cleaning c ON c.document_id = a.document_id
JOIN document d ON d.id = a.document_id
LEFT JOIN fact f ON f.document_id = a.document_id AND f.field = 'kind' AND f.ordinal = 0
WHERE a.kind <> 'article' AND NOT EXISTS (
    SELECT 1 FROM held_record h WHERE h.document_id = c.document_id AND h.payload_id = c.payload_id);

COMMENT ON VIEW other_pages IS 'Every page that was taken for no article: forum, product, listing, error, cookie wall...';

CREATE VIEW site_lines AS
SELECT s.site, s.ordinal, s.line, s.pages, s.pages_seen, CAST(s.pages AS DOUBLE PRECISION) / s.pages_seen AS share,
       s.knowledge_id
FROM site_line s;

COMMENT ON VIEW site_lines IS 'The lines that recur on the pages of a site, as its records were last cleaned by them';

CREATE VIEW versions AS
SELECT v.document_id AS id, d.uri, v.number, v.title, v.text, v.cleaned_at, v.replaced_at, v.payload_id, v.run_id, v.record
FROM former_version v
JOIN document d ON d.id = v.document_id;

COMMENT ON VIEW versions IS 'Former versions of articles that were fetched again with other bytes; the current ones stand in articles';

CREATE VIEW near_duplicates AS
SELECT n.id, n.uri, n.cluster, n.place = 1 AS is_lead, n.members, n.title, n.published_at, n.site
FROM (
    SELECT a.document_id AS id, d.uri, l.cluster, a.title, a.published_at, c.site,
           ROW_NUMBER() OVER (PARTITION BY l.cluster ORDER BY COALESCE(a.published_at, '9999'), d.uri) AS place,
           COUNT(*) OVER (PARTITION BY l.cluster) AS members
    FROM likeness l
    JOIN article_likeness t ON t.text_id = l.text_id
    JOIN article a ON a.document_id = t.document_id
    JOIN cleaning c ON c.document_id = a.document_id
    JOIN document d ON d.id = a.document_id
    WHERE l.cluster IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM held_record h WHERE h.document_id = c.document_id AND h.payload_id = c.payload_id)
) n
WHERE n.members > 1;

COMMENT ON VIEW near_duplicates IS 'Articles that say nearly the same as others: syndicated copies, small edits';
