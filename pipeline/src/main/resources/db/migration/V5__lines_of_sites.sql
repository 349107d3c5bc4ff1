-- What recurs on the pages of a site, as its records were last cleaned by it, and which version of a document was learned from.

CREATE TABLE site_line (
    site VARCHAR(1000) NOT NULL,
    ordinal INTEGER NOT NULL,
    line CHARACTER LARGE OBJECT NOT NULL,
    pages INTEGER NOT NULL,
    pages_seen INTEGER NOT NULL,
    knowledge_id VARCHAR(16) NOT NULL,
    PRIMARY KEY (site, ordinal)
);

ALTER TABLE document ADD COLUMN learned_payload_id VARCHAR(64);
-- Whether the document was not received but cleaned again for what became known of its site.
ALTER TABLE capture ADD COLUMN again BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX capture_document ON capture (document_id);
CREATE INDEX cleaning_site ON cleaning (site);

UPDATE document d SET learned_payload_id = (
    SELECT MIN(c.payload_id) FROM capture c JOIN payload p ON p.id = c.payload_id
    WHERE c.document_id = d.id AND p.learned);

DROP VIEW runs;
CREATE VIEW runs AS
SELECT r.id, r.outcome, r.started_at, r.finished_at, r.paths,
       (SELECT COUNT(*) FROM capture c WHERE c.run_id = r.id AND NOT c.again) AS documents,
       (SELECT COUNT(*) FROM capture c WHERE c.run_id = r.id AND NOT c.again AND c.outcome = 'cleaned') AS cleaned,
       (SELECT COUNT(*) FROM capture c WHERE c.run_id = r.id AND NOT c.again AND c.outcome = 'unchanged') AS unchanged,
       (SELECT COUNT(*) FROM capture c WHERE c.run_id = r.id AND NOT c.again AND c.outcome = 'quarantined') AS quarantined,
       (SELECT COUNT(*) FROM capture c WHERE c.run_id = r.id AND c.again AND c.outcome = 'cleaned') AS cleaned_again,
       r.knowledge_id
FROM run r;

CREATE VIEW site_lines AS
SELECT s.site, s.ordinal, s.line, s.pages, s.pages_seen, CAST(s.pages AS DOUBLE PRECISION) / s.pages_seen AS share,
       s.knowledge_id
FROM site_line s;

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

COMMENT ON VIEW site_lines IS 'The lines that recur on the pages of a site, as its records were last cleaned by them';
COMMENT ON COLUMN site_lines.site IS 'the host';
COMMENT ON COLUMN site_lines.ordinal IS 'the number of the line, from 0, in the order of the alphabet';
COMMENT ON COLUMN site_lines.line IS 'the line; of a long one its beginning and a digest';
COMMENT ON COLUMN site_lines.pages IS 'on how many pages it stood';
COMMENT ON COLUMN site_lines.pages_seen IS 'of so many; of more than 500 the older ones count less';
COMMENT ON COLUMN site_lines.share IS 'the share of pages, 0 to 1';
COMMENT ON COLUMN site_lines.knowledge_id IS 'names what was known of the corpus then';

COMMENT ON COLUMN paragraphs.kind IS 'paragraph, heading, list-item, quote, title, caption, table, comment, related, disclaimer...';
