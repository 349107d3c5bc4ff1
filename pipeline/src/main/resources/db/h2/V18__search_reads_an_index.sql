-- What is rare is found by reading all rows of listing. This index holds all that a search asks of a row, words first, and is read
-- in a sixth of the time that the rows take. PostgreSQL wouldn't take such long keys.
CREATE INDEX IF NOT EXISTS listing_search ON listing (words, site, kind, language, run_id, suggestions, edits, document_id);
