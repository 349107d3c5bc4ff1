-- Where in the input a document stood: a file's URI, with the archive's entry, the line or the offset.
ALTER TABLE capture ADD COLUMN place TEXT;
