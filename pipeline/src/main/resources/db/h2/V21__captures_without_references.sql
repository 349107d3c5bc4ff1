-- H2 keeps an index of its own for each foreign key, even where the primary key begins with the same column: two of the seven places
-- that a capture was written in. What they would find, PostgreSQL finds in the same tests.
ALTER TABLE capture DROP CONSTRAINT IF EXISTS capture_run_id_reference;
ALTER TABLE capture DROP CONSTRAINT IF EXISTS capture_document_id_reference;
