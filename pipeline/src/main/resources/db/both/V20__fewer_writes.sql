-- By payload, another index finds the few captures there are.
DROP INDEX IF EXISTS capture_payload;

-- A payload was learned from if a document says so: to note it on the payload wrote all its bytes again.
CREATE INDEX IF NOT EXISTS document_learned ON document (learned_payload_id);
ALTER TABLE payload DROP COLUMN IF EXISTS learned;

-- The bands of a text follow from its signature: no index by texts is needed to delete them.
ALTER TABLE likeness_band DROP CONSTRAINT IF EXISTS likeness_band_text_id_reference;
ALTER TABLE likeness_band DROP CONSTRAINT IF EXISTS likeness_band_text_id_fkey;
DROP INDEX IF EXISTS likeness_band_text;

-- Files whose documents were all taken in, and where their captures stand: as long as they stay as they are they needn't be read.
CREATE TABLE IF NOT EXISTS input_file (
    -- the first 16 digits of the SHA-256 of the file's URI
    id VARCHAR(16) PRIMARY KEY,
    -- SHA-256 of its size, times and number and of the way it is read in, and how payloads are kept
    stamp VARCHAR(80) NOT NULL,
    run_id BIGINT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    first_ordinal BIGINT NOT NULL,
    documents INTEGER NOT NULL
);
