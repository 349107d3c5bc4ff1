-- The queue of review reads the marks of a rule, or of a rule on a site, that nobody decided about, the least sure first, and no others.
ALTER TABLE mark ADD COLUMN IF NOT EXISTS site VARCHAR(1000) DEFAULT '' NOT NULL;
-- whether a decision that the record was made with speaks of it
ALTER TABLE mark ADD COLUMN IF NOT EXISTS decided BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE mark SET site = COALESCE((SELECT c.site FROM cleaning c WHERE c.document_id = mark.document_id), '');
UPDATE mark SET decided = TRUE WHERE EXISTS (
    SELECT 1 FROM ruling_fit f JOIN ruling r ON r.id = f.ruling_id
    WHERE f.document_id = mark.document_id AND r.field = ''
      AND (f.start_offset < mark.end_offset AND f.end_offset > mark.start_offset
        OR f.start_offset = mark.start_offset AND f.end_offset = mark.end_offset));
CREATE INDEX IF NOT EXISTS mark_queue ON mark (rule, outcome, decided, confidence, document_id, ordinal);
CREATE INDEX IF NOT EXISTS mark_queue_of_site ON mark (site, rule, outcome, decided, confidence, document_id, ordinal);
DROP INDEX IF EXISTS mark_review;
