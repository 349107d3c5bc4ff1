-- An author is found, and all are counted, by reading this index in place of the rows. PostgreSQL wouldn't take such long keys.
CREATE INDEX IF NOT EXISTS listing_authors ON listing (authors, document_id);
