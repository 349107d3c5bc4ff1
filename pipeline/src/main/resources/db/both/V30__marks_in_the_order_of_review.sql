-- The marks of a rule in force, and those suggested, the least sure first: whatever else became of its marks isn't read.
CREATE INDEX IF NOT EXISTS mark_review ON mark (rule, outcome, confidence, document_id, ordinal);
DROP INDEX IF EXISTS mark_rule;
