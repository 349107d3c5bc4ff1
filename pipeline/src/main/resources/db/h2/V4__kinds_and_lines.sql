-- Pages that are no articles, articles that break off, what recurs on the pages of a site, and which version of a document was
-- learned from. The views stand in the way of changes; R__views_for_people.sql makes them anew.

DROP VIEW IF EXISTS quarantined;
DROP VIEW IF EXISTS runs;
DROP VIEW IF EXISTS candidates;
DROP VIEW IF EXISTS suggestions;
DROP VIEW IF EXISTS removed;
DROP VIEW IF EXISTS changes;
DROP VIEW IF EXISTS paragraphs;
DROP VIEW IF EXISTS articles;

ALTER TABLE article ADD COLUMN truncated BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX article_kind ON article (kind);
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
