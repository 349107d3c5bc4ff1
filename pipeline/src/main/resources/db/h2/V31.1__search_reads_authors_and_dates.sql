-- Lists can be narrowed by author and date too: the index that a search reads holds them.
DROP INDEX IF EXISTS listing_search;
CREATE INDEX IF NOT EXISTS listing_search
    ON listing (words, site, kind, language, run_id, suggestions, edits, document_id, published, authors);
