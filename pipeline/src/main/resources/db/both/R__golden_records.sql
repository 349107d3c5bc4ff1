-- The views of plans and golden records. Made anew whenever this file changes.

DROP VIEW IF EXISTS golden_records;
DROP VIEW IF EXISTS plans;

CREATE VIEW golden_records AS
SELECT g.document_id AS id, g.uri, g.kind, g.title, g.author, g.published AS published_at, g.text, g.added_at, g.added_by, g.why,
       g.f1, g.kind_kept, g.title_kept, g.author_kept, g.published_kept
FROM golden g;

COMMENT ON VIEW golden_records IS 'Articles that must stay as they are: a run or plan that makes one worse is refused';

CREATE VIEW plans AS
SELECT p.id, p.made_at, p.documents, p.changed, p.golden_worse, p.applied_at, p.run_id, p.fingerprint, p.knowledge_id
FROM plan p;

COMMENT ON VIEW plans IS 'Other setups that were tried on the records without writing';
