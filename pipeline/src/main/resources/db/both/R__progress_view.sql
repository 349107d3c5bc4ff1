-- How far runs have come, for people.

DROP VIEW IF EXISTS progress;

CREATE VIEW progress AS
SELECT p.run_id, r.outcome, p.step, p.done, p.total, p.quarantined, p.documents_per_second,
       p.millis_left / 1000 AS seconds_left, p.started_at, p.updated_at
FROM run_progress p
JOIN run r ON r.id = p.run_id;

COMMENT ON VIEW progress IS 'How far each run has come; of a run in work, as it was a second ago';
COMMENT ON COLUMN progress.run_id IS 'the number of the run';
COMMENT ON COLUMN progress.outcome IS 'running, finished, stopped or failed';
COMMENT ON COLUMN progress.step IS 'intake, learn, remember, clean, sign, forget or link';
COMMENT ON COLUMN progress.done IS 'documents done in this step';
COMMENT ON COLUMN progress.total IS 'documents of this step; empty while unknown';
COMMENT ON COLUMN progress.quarantined IS 'documents set aside in this run';
COMMENT ON COLUMN progress.documents_per_second IS 'in this step';
COMMENT ON COLUMN progress.seconds_left IS 'until the step ends, about; empty while unknown';
COMMENT ON COLUMN progress.started_at IS 'when this process took the run up';
COMMENT ON COLUMN progress.updated_at IS 'when this row was written';
