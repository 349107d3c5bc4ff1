-- Captures are read in the order of their documents, which the primary key gives; by payload, another index finds the few there are.
DROP INDEX IF EXISTS capture_in_order;
DROP INDEX IF EXISTS capture_payload;

-- A payload was learned from if a document says so: to note it on the payload wrote all its bytes again.
CREATE INDEX IF NOT EXISTS document_learned ON document (learned_payload_id);
ALTER TABLE payload DROP COLUMN IF EXISTS learned;
