-- The words of title and address, each with a space before and behind it, so that whole words are found; and the dates.
UPDATE listing SET
    words = SUBSTRING(REGEXP_REPLACE(' ' || words || ' ', '[^\p{L}\p{M}\p{N}]+', ' '), 1, 800),
    published = COALESCE(
        (SELECT SUBSTRING(a.published_at, 1, 40) FROM article a WHERE a.document_id = listing.document_id), '');
