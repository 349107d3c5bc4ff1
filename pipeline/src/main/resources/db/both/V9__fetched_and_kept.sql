-- When a document was fetched, where the source says so: null where it doesn't. The record keeps it, with where in the input it stood.
ALTER TABLE capture ALTER COLUMN fetched_at DROP NOT NULL;
ALTER TABLE cleaning ADD COLUMN fetched_at TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE cleaning ADD COLUMN place TEXT;

-- A payload is kept as bytes, or by reference where the crawl is kept anyway: the file, and the offset in it. Its length is the
-- column size, its hash the id.
ALTER TABLE payload ALTER COLUMN content DROP NOT NULL;
ALTER TABLE payload ADD COLUMN kept_in TEXT;
ALTER TABLE payload ADD COLUMN kept_at BIGINT;
