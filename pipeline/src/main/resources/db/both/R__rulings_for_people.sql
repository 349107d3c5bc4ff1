-- What people decided, for people. Made anew whenever this file changes.

DROP VIEW IF EXISTS rulings;

CREATE VIEW rulings AS
SELECT r.id AS number, r.document_id AS id, d.uri, r.decision, r.phase, r.field, r.quoted AS before_text, r.after_text, r.rule,
       r.decided_by, r.decided_at, r.note,
       CASE WHEN u.id IS NOT NULL THEN 'undone'
            WHEN f.ruling_id IS NULL THEN 'waits'
            WHEN CHAR_LENGTH(f.trouble) = 0 THEN 'holds'
            ELSE 'no longer fits' END AS state,
       f.trouble, f.start_offset, f.end_offset, u.decided_by AS undone_by, u.decided_at AS undone_at
FROM ruling r
JOIN document d ON d.id = r.document_id
LEFT JOIN ruling u ON u.undoes = r.id
LEFT JOIN ruling_fit f ON f.ruling_id = r.id
WHERE r.undoes IS NULL;

COMMENT ON VIEW rulings IS 'Every decision of a person: by whom, when, on what, and whether it still holds';
COMMENT ON COLUMN rulings.number IS 'the number of the decision; of two that contradict each other the greater holds';
COMMENT ON COLUMN rulings.id IS 'the document';
COMMENT ON COLUMN rulings.uri IS 'where the document came from';
COMMENT ON COLUMN rulings.decision IS 'keep, accept, reject, remove (a passage) or pin (the value of a field)';
COMMENT ON COLUMN rulings.phase IS 'repair, chrome or wording, or facts for a field';
COMMENT ON COLUMN rulings.field IS 'the field that was pinned';
COMMENT ON COLUMN rulings.before_text IS 'the words of the source it speaks of';
COMMENT ON COLUMN rulings.after_text IS 'what the change puts there, or the pinned value';
COMMENT ON COLUMN rulings.rule IS 'the rule that had made the change or suggestion';
COMMENT ON COLUMN rulings.decided_by IS 'who decided';
COMMENT ON COLUMN rulings.decided_at IS 'when';
COMMENT ON COLUMN rulings.note IS 'why, where the person said so';
COMMENT ON COLUMN rulings.state IS 'holds, undone, no longer fits, or waits for the document to be cleaned';
COMMENT ON COLUMN rulings.trouble IS 'why it no longer fits';
COMMENT ON COLUMN rulings.start_offset IS 'where its words stand in the decoded source now, in UTF-16 units';
COMMENT ON COLUMN rulings.end_offset IS 'where they end, not included';
COMMENT ON COLUMN rulings.undone_by IS 'who took it back';
COMMENT ON COLUMN rulings.undone_at IS 'when it was taken back';
