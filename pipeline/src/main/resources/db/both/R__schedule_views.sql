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
COMMENT ON COLUMN firings.job IS 'the name of the job';
COMMENT ON COLUMN firings.fires_at IS 'when it was due';
COMMENT ON COLUMN firings.outcome IS 'taken (in work, or cut off), finished, no-input, failed, stopped or missed';
COMMENT ON COLUMN firings.run_id IS 'the run, if one was begun';
COMMENT ON COLUMN firings.ended_at IS 'when it ended, or was told as missed';
COMMENT ON COLUMN firings.documents IS 'documents received';
COMMENT ON COLUMN firings.fresh IS 'of those, new or changed ones';
COMMENT ON COLUMN firings.says IS 'what was said of it';

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
COMMENT ON COLUMN site_history.site IS 'the host';
COMMENT ON COLUMN site_history.run_id IS 'the run';
COMMENT ON COLUMN site_history.judged_at IS 'when it was compared with the runs before';
COMMENT ON COLUMN site_history.pages IS 'new and changed pages';
COMMENT ON COLUMN site_history.articles IS 'those that are articles';
COMMENT ON COLUMN site_history.removed_share IS 'the share of the source that was taken out, 0 to 1: the median over the pages';
COMMENT ON COLUMN site_history.text_length IS 'characters of the text: the median over the pages';
COMMENT ON COLUMN site_history.body_words IS 'words of the texts together';
COMMENT ON COLUMN site_history.quarantined IS 'pages that the run set aside';
COMMENT ON COLUMN site_history.usual IS 'whether later runs are compared with it: not if it raised an alarm or is from before a released change';

CREATE VIEW alarms AS
SELECT a.id, a.kind, a.job, a.site, a.run_id, a.raised_at, a.says
FROM alarm a;

COMMENT ON VIEW alarms IS 'What was out of the ordinary in a run';
COMMENT ON COLUMN alarms.id IS 'its number';
COMMENT ON COLUMN alarms.kind IS 'removed (a site loses more or less of its pages), length (its articles are longer or shorter), no-input, quarantine';
COMMENT ON COLUMN alarms.job IS 'the job, for an alarm of a job';
COMMENT ON COLUMN alarms.site IS 'the host, for an alarm of a site';
COMMENT ON COLUMN alarms.run_id IS 'the run';
COMMENT ON COLUMN alarms.raised_at IS 'when it was raised';
COMMENT ON COLUMN alarms.says IS 'what is out of the ordinary';

CREATE VIEW held AS
SELECT h.document_id AS id, d.uri, h.site, a.kind, a.title, a.text, l.removed_share, h.says, h.held_at, h.run_id
FROM held_record h
JOIN cleaning c ON c.document_id = h.document_id AND c.payload_id = h.payload_id
JOIN document d ON d.id = h.document_id
JOIN article a ON a.document_id = h.document_id
JOIN listing l ON l.document_id = h.document_id
WHERE h.state = 'held';

COMMENT ON VIEW held IS 'Records that wait for a person, since their site was not as usual; copydesk release or drop decides';
COMMENT ON COLUMN held.id IS 'the document';
COMMENT ON COLUMN held.uri IS 'where it came from';
COMMENT ON COLUMN held.site IS 'the host';
COMMENT ON COLUMN held.kind IS 'article, or what the page is instead';
COMMENT ON COLUMN held.title IS 'the chosen title';
COMMENT ON COLUMN held.text IS 'the paragraphs, joined by blank lines';
COMMENT ON COLUMN held.removed_share IS 'the share of its source that was taken out, 0 to 1';
COMMENT ON COLUMN held.says IS 'what is out of the ordinary';
COMMENT ON COLUMN held.held_at IS 'since when';
COMMENT ON COLUMN held.run_id IS 'the run that held it';

CREATE VIEW dropped AS
SELECT h.document_id AS id, d.uri, h.site, a.title, a.text, h.says, h.held_at, h.run_id
FROM held_record h
JOIN cleaning c ON c.document_id = h.document_id AND c.payload_id = h.payload_id
JOIN document d ON d.id = h.document_id
JOIN article a ON a.document_id = h.document_id
WHERE h.state = 'dropped';

COMMENT ON VIEW dropped IS 'Records that were held and dropped by a person; they stay out until they are fetched with other bytes';
COMMENT ON COLUMN dropped.id IS 'the document';
COMMENT ON COLUMN dropped.uri IS 'where it came from';
COMMENT ON COLUMN dropped.site IS 'the host';
COMMENT ON COLUMN dropped.title IS 'the chosen title';
COMMENT ON COLUMN dropped.text IS 'the paragraphs, joined by blank lines';
COMMENT ON COLUMN dropped.says IS 'why it was held';
COMMENT ON COLUMN dropped.held_at IS 'since when';
COMMENT ON COLUMN dropped.run_id IS 'the run that held it';
