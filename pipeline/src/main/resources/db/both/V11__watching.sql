-- How far runs have come, and what they did: a report a run.

-- About how many characters there are to clean, and a little for the document itself: what is left of a run is told by it.
ALTER TABLE capture ADD COLUMN weight BIGINT DEFAULT 0 NOT NULL;

-- Written about once a second while a run is in work; the last row stays.
CREATE TABLE run_progress (
    run_id BIGINT PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    step VARCHAR(20) NOT NULL,
    done BIGINT NOT NULL,
    total BIGINT,
    quarantined BIGINT NOT NULL,
    documents_per_second DOUBLE PRECISION NOT NULL,
    millis_left BIGINT,
    started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- JSON: the time that each step took so far, and how much work that was
    steps TEXT NOT NULL
);

-- The sums that a run is at are written with every chunk, in its transaction; the report is made of them at the end. Both are JSON.
CREATE TABLE run_report (
    run_id BIGINT PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    tallies TEXT,
    report TEXT
);
