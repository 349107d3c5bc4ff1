-- H2 takes one condition on a list of ids, and only on the first column of an index; it stops early only where an index gives the
-- order. The shorter index of the documents stays, for in H2 it belongs to a foreign key. H2 commits each statement by itself: all
-- may run again after a migration that was cut off.
CREATE INDEX IF NOT EXISTS capture_of_document ON capture (document_id, run_id);

DROP INDEX IF EXISTS capture_order;
CREATE INDEX IF NOT EXISTS capture_in_order ON capture (run_id, ordinal, document_id);
