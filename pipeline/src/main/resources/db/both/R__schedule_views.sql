-- What people ask of planned runs, sites and alarms. Made anew whenever this file changes.

DROP VIEW IF EXISTS firings;
DROP VIEW IF EXISTS site_history;
DROP VIEW IF EXISTS alarms;
DROP VIEW IF EXISTS held;
DROP VIEW IF EXISTS dropped;

CREATE VIEW firings AS
SELECT f.job, f.fires_at, f.outcome, f.run_id, f.ended_at, f.documents, f.fresh, f.says
FROM firing f;

COMMENT ON VIEW firings IS 'The times at which jobs were due and what came of each';

CREATE VIEW site_history AS
SELECT s.site, s.run_id, s.judged_at, s.pages, s.articles, s.removed_share, s.text_length, s.body_words, s.usual,
       COALESCE(q.quarantined, 0) AS quarantined
FROM site_run s
LEFT JOIN site_quarantine q ON q.site = s.site AND q.run_id = s.run_id
UNION ALL
SELECT q.site, q.run_id, q.judged_at, 0, 0, NULL, NULL, 0, FALSE, q.quarantined
FROM site_quarantine q
WHERE NOT EXISTS (SELECT 1 FROM site_run s WHERE s.site = q.site AND s.run_id = q.run_id);

COMMENT ON VIEW site_history IS 'Every site in every run that brought new or changed pages of it, or set some aside';

CREATE VIEW alarms AS
SELECT a.id, a.kind, a.job, a.site, a.run_id, a.raised_at, a.says
FROM alarm a;

COMMENT ON VIEW alarms IS 'What was out of the ordinary in a run';

CREATE VIEW held AS
SELECT h.document_id AS id, d.uri, h.site, a.kind, a.title, a.text, l.removed_share, h.says, h.held_at, h.run_id
FROM held_record h
JOIN cleaning c ON c.document_id = h.document_id AND c.payload_id = h.payload_id
JOIN document d ON d.id = h.document_id
JOIN article a ON a.document_id = h.document_id
JOIN listing l ON l.document_id = h.document_id
WHERE h.state = 'held';

COMMENT ON VIEW held IS 'Records that wait for a person, since their site was not as usual; copydesk release or drop decides';

CREATE VIEW dropped AS
SELECT h.document_id AS id, d.uri, h.site, a.title, a.text, h.says, h.held_at, h.run_id
FROM held_record h
JOIN cleaning c ON c.document_id = h.document_id AND c.payload_id = h.payload_id
JOIN document d ON d.id = h.document_id
JOIN article a ON a.document_id = h.document_id
WHERE h.state = 'dropped';

COMMENT ON VIEW dropped IS 'Records that were held and dropped by a person; they stay out until they are fetched with other bytes';
