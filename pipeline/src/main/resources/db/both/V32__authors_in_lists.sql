-- The authors of a record, a line each, with a line end before and behind each, so that whole names are found and counted.
-- H2 commits each statement by itself: both may run again after a migration that was cut off.
ALTER TABLE listing ADD COLUMN IF NOT EXISTS authors VARCHAR(1000) DEFAULT '' NOT NULL;
UPDATE listing SET authors = COALESCE(
    (SELECT SUBSTRING(CHR(10) || STRING_AGG(CAST(f.says AS VARCHAR(300)), CHR(10) ORDER BY f.ordinal) || CHR(10), 1, 1000)
     FROM fact f JOIN fact w ON w.document_id = f.document_id AND w.field = 'author' AND w.ordinal = 0
     WHERE f.document_id = listing.document_id AND f.field = 'author' AND f.rule = w.rule
       AND ABS(f.confidence - w.confidence) <= 0.03), '');
