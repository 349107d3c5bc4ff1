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
