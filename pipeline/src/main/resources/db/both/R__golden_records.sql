-- The views of plans and golden records. Made anew whenever this file changes.

DROP VIEW IF EXISTS golden_records;
DROP VIEW IF EXISTS plans;

CREATE VIEW golden_records AS
SELECT g.document_id AS id, g.uri, g.kind, g.title, g.author, g.published AS published_at, g.text, g.added_at, g.added_by, g.why,
       g.f1, g.kind_kept, g.title_kept, g.author_kept, g.published_kept
FROM golden g;

COMMENT ON VIEW golden_records IS 'Articles that must stay as they are: a run or plan that makes one worse is refused';
COMMENT ON COLUMN golden_records.id IS 'the document';
COMMENT ON COLUMN golden_records.uri IS 'where it came from';
COMMENT ON COLUMN golden_records.kind IS 'what kind of page it is to be';
COMMENT ON COLUMN golden_records.title IS 'the title it is to have';
COMMENT ON COLUMN golden_records.author IS 'the authors it is to have';
COMMENT ON COLUMN golden_records.published_at IS 'the date it is to have';
COMMENT ON COLUMN golden_records.text IS 'the text it is to have';
COMMENT ON COLUMN golden_records.added_at IS 'when it was marked golden';
COMMENT ON COLUMN golden_records.added_by IS 'by whom';
COMMENT ON COLUMN golden_records.why IS 'why, if they said so';
COMMENT ON COLUMN golden_records.f1 IS 'how near the text came in the last check that was let through: F1 of its words, 0 to 1';
COMMENT ON COLUMN golden_records.kind_kept IS 'whether the kind was right then';
COMMENT ON COLUMN golden_records.title_kept IS 'whether the title was right then';
COMMENT ON COLUMN golden_records.author_kept IS 'whether the authors were right then';
COMMENT ON COLUMN golden_records.published_kept IS 'whether the date was right then';

CREATE VIEW plans AS
SELECT p.id, p.made_at, p.documents, p.changed, p.golden_worse, p.applied_at, p.run_id, p.fingerprint, p.knowledge_id
FROM plan p;

COMMENT ON VIEW plans IS 'Other setups that were tried on the records without writing';
COMMENT ON COLUMN plans.id IS 'the plan';
COMMENT ON COLUMN plans.made_at IS 'when it was made';
COMMENT ON COLUMN plans.documents IS 'how many records were cleaned anew for it';
COMMENT ON COLUMN plans.changed IS 'how many would change';
COMMENT ON COLUMN plans.golden_worse IS 'how many golden records would get worse';
COMMENT ON COLUMN plans.applied_at IS 'when it was applied';
COMMENT ON COLUMN plans.run_id IS 'the run that applied it';
COMMENT ON COLUMN plans.fingerprint IS 'the rules, stages and policy that were tried';
COMMENT ON COLUMN plans.knowledge_id IS 'what was known of the corpus';
