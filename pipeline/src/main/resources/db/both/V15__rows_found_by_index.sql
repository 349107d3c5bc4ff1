-- H2 takes one condition on a list of ids, and only on the first column of an index; it stops early only where an index gives the
-- order. The shorter index of the documents stays, for in H2 it belongs to a foreign key.
CREATE INDEX capture_of_document ON capture (document_id, run_id);

DROP INDEX capture_order;
CREATE INDEX capture_order ON capture (run_id, ordinal, document_id);

DROP INDEX likeness_cluster;
CREATE INDEX likeness_cluster ON likeness (cluster, text_id);
