-- Whose the batch is, when it was last seen alive, and which scheduled times have been taken. The database's clock alone counts.

CREATE TABLE lease (
    name VARCHAR(100) PRIMARY KEY,
    beat BIGINT NOT NULL,
    owner VARCHAR(100),
    host VARCHAR(255),
    pid BIGINT,
    command VARCHAR(100),
    since TIMESTAMP(6) WITH TIME ZONE,
    lasts_ms BIGINT DEFAULT 0 NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE,
    run_id BIGINT,
    stop_asked BOOLEAN DEFAULT FALSE NOT NULL
);
INSERT INTO lease (name, beat) VALUES ('batch', 0);

CREATE TABLE firing (
    job VARCHAR(64) NOT NULL,
    fires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    taken_by VARCHAR(100) NOT NULL,
    PRIMARY KEY (job, fires_at)
);

-- Which of the documents with the same bytes is learned from: the first by id, whatever the order of the input.
CREATE INDEX capture_payload ON capture (run_id, payload_id);
