-- What a document weighed told how long a run would take; it was written once more for each document.
ALTER TABLE capture DROP COLUMN weight;

-- Steps are written under other names now; what a run of an earlier version spent is forgotten.
UPDATE run_progress SET steps = '[]';
