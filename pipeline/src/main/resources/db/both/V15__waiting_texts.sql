-- The texts that wait to be compared, in the order of their ids: found without reading those that were compared.
-- H2 commits each statement by itself: both may run again after a migration that was cut off.
DROP INDEX IF EXISTS likeness_cluster;
CREATE INDEX IF NOT EXISTS likeness_waiting ON likeness (cluster, text_id);
