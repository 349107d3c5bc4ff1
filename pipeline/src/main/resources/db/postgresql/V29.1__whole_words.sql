-- The words of title and address, each with a space before and behind it, so that whole words are found; and the dates. What is a
-- letter depends on the database here: the usual signs between words are named.
UPDATE listing SET
    words = SUBSTRING(REGEXP_REPLACE(' ' || words || ' ',
        '[\s!-/:-@\[-`{-~\u00a0-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u2010-\u205e\u3000-\u3004\u3008-\u3020]+', ' ', 'g'), 1, 800),
    published = COALESCE(
        (SELECT SUBSTRING(a.published_at, 1, 40) FROM article a WHERE a.document_id = listing.document_id), '');
