-- Former versions of documents that were fetched again with other bytes, and which articles say nearly the same.

CREATE TABLE former_version (
    document_id VARCHAR(16) NOT NULL REFERENCES document (id),
    number INTEGER NOT NULL,
    payload_id VARCHAR(64) NOT NULL REFERENCES payload (id),
    run_id BIGINT NOT NULL REFERENCES run (id),
    cleaned_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    replaced_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    title TEXT,
    text TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (document_id, number)
);

-- A text that one article or more have, letter for letter: its MinHash signature, and the least text of its cluster; null until
-- it was compared.
CREATE TABLE likeness (
    text_id VARCHAR(16) PRIMARY KEY,
    signature BYTEA NOT NULL,
    cluster VARCHAR(16)
);
CREATE INDEX likeness_cluster ON likeness (cluster);

-- Texts that share a band are compared.
CREATE TABLE likeness_band (
    band BIGINT NOT NULL,
    text_id VARCHAR(16) NOT NULL REFERENCES likeness (text_id) ON DELETE CASCADE,
    PRIMARY KEY (band, text_id)
);
CREATE INDEX likeness_band_text ON likeness_band (text_id);

-- The text of an article; null where it is too short to be compared, or no article. A document without a row waits for it.
CREATE TABLE article_likeness (
    document_id VARCHAR(16) PRIMARY KEY REFERENCES cleaning (document_id) ON DELETE CASCADE,
    text_id VARCHAR(16) REFERENCES likeness (text_id)
);
CREATE INDEX article_likeness_text ON article_likeness (text_id);
