-- How far runs have come, for people.

DROP VIEW IF EXISTS progress;

CREATE VIEW progress AS
SELECT p.run_id, r.outcome, p.step, p.done, p.total, p.quarantined, p.documents_per_second,
       p.millis_left / 1000 AS seconds_left, p.started_at, p.updated_at
FROM run_progress p
JOIN run r ON r.id = p.run_id;

COMMENT ON VIEW progress IS 'How far each run has come; of a run in work, as it was a second ago';
