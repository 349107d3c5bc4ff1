-- What is next, captures and texts that wait to be compared: each order is an index to its end, so that a page of it is read and no
-- more, however much is done already. H2 commits each statement by itself: all may run again after a migration that was cut off.
CREATE INDEX IF NOT EXISTS capture_turn ON capture (run_id, ordinal, document_id);
DROP INDEX IF EXISTS capture_order;
CREATE INDEX IF NOT EXISTS likeness_waiting ON likeness (cluster, text_id);
DROP INDEX IF EXISTS likeness_cluster;
