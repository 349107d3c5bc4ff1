-- Jobs that a person paused: none of their times is taken until they are resumed.
CREATE TABLE IF NOT EXISTS paused_job (
    name VARCHAR(64) PRIMARY KEY,
    paused_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    paused_by VARCHAR(200) NOT NULL
);

-- The job that a run is of; empty where a person began it by a command. Of earlier runs those are known that a firing names.
ALTER TABLE run ADD COLUMN IF NOT EXISTS job VARCHAR(64) DEFAULT '' NOT NULL;
UPDATE run SET job = COALESCE((SELECT MIN(f.job) FROM firing f WHERE f.run_id = run.id), '') WHERE job = '';
CREATE INDEX IF NOT EXISTS run_job ON run (job, id);

-- Who decided, for the page of all decisions.
CREATE INDEX IF NOT EXISTS ruling_by ON ruling (decided_by, id);

-- When an article was published, as exactly as its source says, for the order of the list.
ALTER TABLE listing ADD COLUMN IF NOT EXISTS published VARCHAR(40) DEFAULT '' NOT NULL;
CREATE INDEX IF NOT EXISTS listing_published ON listing (published DESC, document_id DESC);

-- Filters of the review queue that somebody gave a name.
CREATE TABLE IF NOT EXISTS saved_filter (
    name VARCHAR(100) PRIMARY KEY,
    -- of the page's address what stands behind the question mark
    query VARCHAR(2000) NOT NULL,
    saved_by VARCHAR(200) NOT NULL
);
