-- Another index begins alike.
DROP INDEX IF EXISTS capture_document;
