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
COMMENT ON COLUMN articles.id IS 'the document: the first 16 digits of the SHA-256 of its URI';
COMMENT ON COLUMN articles.uri IS 'where it came from';
COMMENT ON COLUMN articles.site IS 'the host it came from, empty where none is known';
COMMENT ON COLUMN articles.fetched_at IS 'when it was fetched, if the source says so';
COMMENT ON COLUMN articles.place IS 'where in the input it stood: the file, and the entry, line, item or offset in it';
COMMENT ON COLUMN articles.kind IS 'article';
COMMENT ON COLUMN articles.title IS 'the chosen title; the others stand in candidates';
COMMENT ON COLUMN articles.standfirst IS 'the introduction beneath the title';
COMMENT ON COLUMN articles.author IS 'the authors, joined by commas';
COMMENT ON COLUMN articles.published_at IS 'ISO 8601, as exact as the source gives it';
COMMENT ON COLUMN articles.modified_at IS 'ISO 8601, as exact as the source gives it';
COMMENT ON COLUMN articles.language IS 'BCP 47 tag';
COMMENT ON COLUMN articles.truncated IS 'whether the source breaks off at a paywall; candidates say by which words';
COMMENT ON COLUMN articles.text IS 'the paragraphs, joined by blank lines';
COMMENT ON COLUMN articles.cleaned_at IS 'when it was cleaned';
COMMENT ON COLUMN articles.run_id IS 'the run that cleaned it';
COMMENT ON COLUMN articles.site_name IS 'what the site calls itself, where it says so';

CREATE VIEW paragraphs AS
SELECT p.document_id AS id, p.ordinal, p.kind, p.body, p.text, p.rule, p.confidence, p.reason
FROM paragraph p;

COMMENT ON VIEW paragraphs IS 'The parts of every article in their order: paragraphs, headings, title, captions';
COMMENT ON COLUMN paragraphs.id IS 'the document';
COMMENT ON COLUMN paragraphs.ordinal IS 'the place in the article, from 0';
COMMENT ON COLUMN paragraphs.body IS 'whether the part belongs to the text of the article';
COMMENT ON COLUMN paragraphs.text IS 'the clean text';
COMMENT ON COLUMN paragraphs.rule IS 'what took it for this kind';
COMMENT ON COLUMN paragraphs.confidence IS '0 to 1: the share of such decisions that are right';
COMMENT ON COLUMN paragraphs.reason IS 'why';
COMMENT ON COLUMN paragraphs.kind IS 'paragraph, heading, list-item, quote, title, caption, table, comment, related, disclaimer...';

CREATE VIEW changes AS
SELECT m.document_id AS id, m.ordinal, m.phase, m.rule, m.confidence, m.reason, m.start_offset, m.end_offset,
       m.before_text, m.after_text, d.uri
FROM mark m
JOIN document d ON d.id = m.document_id
WHERE m.outcome = 'in-force';

COMMENT ON VIEW changes IS 'Every change in force: what was replaced or taken out, by which rule, and why';
COMMENT ON COLUMN changes.id IS 'the document';
COMMENT ON COLUMN changes.ordinal IS 'the number of the change in the document';
COMMENT ON COLUMN changes.phase IS 'repair, chrome or wording';
COMMENT ON COLUMN changes.rule IS 'the rule that made it';
COMMENT ON COLUMN changes.confidence IS '0 to 1: the share of such changes that are right';
COMMENT ON COLUMN changes.reason IS 'why';
COMMENT ON COLUMN changes.start_offset IS 'where it begins in the decoded source, in UTF-16 units';
COMMENT ON COLUMN changes.end_offset IS 'where it ends, not included';
COMMENT ON COLUMN changes.before_text IS 'what the source says';
COMMENT ON COLUMN changes.after_text IS 'what the article says instead; empty if taken out';
COMMENT ON COLUMN changes.uri IS 'where the document came from';

CREATE VIEW removed AS
SELECT m.document_id AS id, m.ordinal, m.rule, m.confidence, m.reason, m.start_offset, m.end_offset,
       m.before_text AS removed_text, d.uri
FROM mark m
JOIN document d ON d.id = m.document_id
WHERE m.outcome = 'in-force' AND m.kind = 'chrome';

COMMENT ON VIEW removed IS 'Everything that was taken out as not being the article';
COMMENT ON COLUMN removed.id IS 'the document';
COMMENT ON COLUMN removed.ordinal IS 'the number of the change in the document';
COMMENT ON COLUMN removed.rule IS 'the rule that took it out';
COMMENT ON COLUMN removed.confidence IS '0 to 1: the share of such changes that are right';
COMMENT ON COLUMN removed.reason IS 'why';
COMMENT ON COLUMN removed.start_offset IS 'where it begins in the decoded source, in UTF-16 units';
COMMENT ON COLUMN removed.end_offset IS 'where it ends, not included';
COMMENT ON COLUMN removed.removed_text IS 'what was taken out';
COMMENT ON COLUMN removed.uri IS 'where the document came from';

CREATE VIEW suggestions AS
SELECT m.document_id AS id, m.ordinal, m.kind, m.phase, m.rule, m.confidence, m.reason, m.start_offset, m.end_offset,
       m.before_text, m.after_text, d.uri
FROM mark m
JOIN document d ON d.id = m.document_id
WHERE m.outcome = 'suggested';

COMMENT ON VIEW suggestions IS 'Likely changes that were not applied, since they are not sure enough';
COMMENT ON COLUMN suggestions.id IS 'the document';
COMMENT ON COLUMN suggestions.ordinal IS 'the number of the suggestion in the document';
COMMENT ON COLUMN suggestions.kind IS 'edit, or chrome for something to take out';
COMMENT ON COLUMN suggestions.phase IS 'the phase that suggests it';
COMMENT ON COLUMN suggestions.rule IS 'the rule that suggests it';
COMMENT ON COLUMN suggestions.confidence IS '0 to 1: the share of such changes that are right';
COMMENT ON COLUMN suggestions.reason IS 'why';
COMMENT ON COLUMN suggestions.start_offset IS 'where it begins in the decoded source, in UTF-16 units';
COMMENT ON COLUMN suggestions.end_offset IS 'where it ends, not included';
COMMENT ON COLUMN suggestions.before_text IS 'what the source says';
COMMENT ON COLUMN suggestions.after_text IS 'what to say instead; empty to take it out';
COMMENT ON COLUMN suggestions.uri IS 'where the document came from';

CREATE VIEW candidates AS
SELECT f.document_id AS id, f.field, f.ordinal, f.ordinal = 0 AS chosen, f.says, f.rule, f.confidence, f.reason,
       f.chosen_because, f.given_name, f.start_offset, f.end_offset
FROM fact f;

COMMENT ON VIEW candidates IS 'All candidates for title, author, date and the other fields, the chosen one and the losers';
COMMENT ON COLUMN candidates.id IS 'the document';
COMMENT ON COLUMN candidates.field IS 'title, standfirst, author, published, language...';
COMMENT ON COLUMN candidates.ordinal IS 'the rank, from 0';
COMMENT ON COLUMN candidates.chosen IS 'whether it won';
COMMENT ON COLUMN candidates.says IS 'the value';
COMMENT ON COLUMN candidates.rule IS 'the rule that found it';
COMMENT ON COLUMN candidates.confidence IS '0 to 1: the share of such candidates that are right';
COMMENT ON COLUMN candidates.reason IS 'why it is a candidate';
COMMENT ON COLUMN candidates.chosen_because IS 'why it won';
COMMENT ON COLUMN candidates.given_name IS 'where the page gave it, such as meta:author; empty if it stands in the text';
COMMENT ON COLUMN candidates.start_offset IS 'where it stands in the decoded source, in UTF-16 units';
COMMENT ON COLUMN candidates.end_offset IS 'where it ends, not included';

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
       r.knowledge_id
FROM run r
LEFT JOIN run_total t ON t.run_id = r.id;

COMMENT ON VIEW runs IS 'Every run of the batch and what it did';
COMMENT ON COLUMN runs.id IS 'the number of the run';
COMMENT ON COLUMN runs.outcome IS 'running, finished or failed';
COMMENT ON COLUMN runs.started_at IS 'when it began';
COMMENT ON COLUMN runs.finished_at IS 'when it ended; empty if it was cut off';
COMMENT ON COLUMN runs.paths IS 'what it was to clean, a path a line';
COMMENT ON COLUMN runs.documents IS 'documents received';
COMMENT ON COLUMN runs.cleaned IS 'documents cleaned';
COMMENT ON COLUMN runs.unchanged IS 'documents that needed no cleaning';
COMMENT ON COLUMN runs.quarantined IS 'documents set aside';
COMMENT ON COLUMN runs.cleaned_again IS 'documents not received, but cleaned again since other lines recur on their site now';
COMMENT ON COLUMN runs.knowledge_id IS 'names what was known of the corpus';

CREATE VIEW quarantined AS
SELECT q.document_id AS id, d.uri, q.stage, q.reason, q.attempts, q.first_seen, q.last_seen, q.payload_id, q.run_id
FROM quarantine q
JOIN document d ON d.id = q.document_id;

COMMENT ON VIEW quarantined IS 'Documents that were set aside, with the reason';
COMMENT ON COLUMN quarantined.id IS 'the document';
COMMENT ON COLUMN quarantined.uri IS 'where it came from';
COMMENT ON COLUMN quarantined.stage IS 'where it failed: intake, decode, or a stage';
COMMENT ON COLUMN quarantined.reason IS 'why';
COMMENT ON COLUMN quarantined.attempts IS 'how often it was tried';
COMMENT ON COLUMN quarantined.first_seen IS 'when it was first set aside';
COMMENT ON COLUMN quarantined.last_seen IS 'when it was last set aside';
COMMENT ON COLUMN quarantined.payload_id IS 'its bytes in the table payload; empty where they were not kept';
COMMENT ON COLUMN quarantined.run_id IS 'the run that set it aside last';

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
COMMENT ON COLUMN other_pages.id IS 'the document: the first 16 digits of the SHA-256 of its URI';
COMMENT ON COLUMN other_pages.uri IS 'where it came from';
COMMENT ON COLUMN other_pages.site IS 'the host it came from, empty where none is known';
COMMENT ON COLUMN other_pages.fetched_at IS 'when it was fetched, if the source says so';
COMMENT ON COLUMN other_pages.place IS 'where in the input it stood: the file, and the entry, line, item or offset in it';
COMMENT ON COLUMN other_pages.kind IS 'forum, product, collection, listing, documentation, service, error, cookie-wall or paywall-stub';
COMMENT ON COLUMN other_pages.confidence IS '0 to 1: how sure it is that this is no article';
COMMENT ON COLUMN other_pages.reason IS 'why';
COMMENT ON COLUMN other_pages.title IS 'the chosen title; the others stand in candidates';
COMMENT ON COLUMN other_pages.language IS 'BCP 47 tag';
COMMENT ON COLUMN other_pages.text IS 'what an article would have for its text';
COMMENT ON COLUMN other_pages.site_name IS 'what the site calls itself, where it says so';
COMMENT ON COLUMN other_pages.cleaned_at IS 'when it was cleaned';
COMMENT ON COLUMN other_pages.run_id IS 'the run that cleaned it';

CREATE VIEW site_lines AS
SELECT s.site, s.ordinal, s.line, s.pages, s.pages_seen, CAST(s.pages AS DOUBLE PRECISION) / s.pages_seen AS share,
       s.knowledge_id
FROM site_line s;

COMMENT ON VIEW site_lines IS 'The lines that recur on the pages of a site, as its records were last cleaned by them';
COMMENT ON COLUMN site_lines.site IS 'the host';
COMMENT ON COLUMN site_lines.ordinal IS 'the number of the line, from 0, in the order of the alphabet';
COMMENT ON COLUMN site_lines.line IS 'the line; of a long one its beginning and a digest';
COMMENT ON COLUMN site_lines.pages IS 'on how many pages it stood';
COMMENT ON COLUMN site_lines.pages_seen IS 'of so many; of more than 500 the older ones count less';
COMMENT ON COLUMN site_lines.share IS 'the share of pages, 0 to 1';
COMMENT ON COLUMN site_lines.knowledge_id IS 'names what was known of the corpus then';

CREATE VIEW versions AS
SELECT v.document_id AS id, d.uri, v.number, v.title, v.text, v.cleaned_at, v.replaced_at, v.payload_id, v.run_id, v.record
FROM former_version v
JOIN document d ON d.id = v.document_id;

COMMENT ON VIEW versions IS 'Former versions of articles that were fetched again with other bytes; the current ones stand in articles';
COMMENT ON COLUMN versions.id IS 'the document';
COMMENT ON COLUMN versions.uri IS 'where it came from';
COMMENT ON COLUMN versions.number IS 'the number of the version, from 1, the oldest first';
COMMENT ON COLUMN versions.title IS 'its title then';
COMMENT ON COLUMN versions.text IS 'its text then';
COMMENT ON COLUMN versions.cleaned_at IS 'when this version was cleaned';
COMMENT ON COLUMN versions.replaced_at IS 'when the next one took its place';
COMMENT ON COLUMN versions.payload_id IS 'its bytes in the table payload';
COMMENT ON COLUMN versions.run_id IS 'the run that cleaned it';
COMMENT ON COLUMN versions.record IS 'the whole record with every change, as JSON';

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
COMMENT ON COLUMN near_duplicates.id IS 'the document';
COMMENT ON COLUMN near_duplicates.uri IS 'where it came from';
COMMENT ON COLUMN near_duplicates.cluster IS 'the same for all articles that say nearly the same';
COMMENT ON COLUMN near_duplicates.is_lead IS 'whether it was published first, of those with a date; else whether its URI comes first';
COMMENT ON COLUMN near_duplicates.members IS 'how many articles are in the cluster';
COMMENT ON COLUMN near_duplicates.title IS 'its title';
COMMENT ON COLUMN near_duplicates.published_at IS 'ISO 8601, as exact as the source gives it';
COMMENT ON COLUMN near_duplicates.site IS 'the host it came from, empty where none is known';
