-- What people ask for, in plain names. Programs read the tables.

CREATE VIEW articles AS
SELECT a.document_id AS id, d.uri, c.site, a.kind, a.title, a.standfirst, a.author, a.published_at, a.modified_at,
       a.language, a.text, c.cleaned_at, c.run_id
FROM article a
JOIN cleaning c ON c.document_id = a.document_id
JOIN document d ON d.id = a.document_id;

CREATE VIEW paragraphs AS
SELECT p.document_id AS id, p.ordinal, p.kind, p.body, p.text, p.rule, p.confidence, p.reason
FROM paragraph p;

CREATE VIEW changes AS
SELECT m.document_id AS id, m.ordinal, m.phase, m.rule, m.confidence, m.reason, m.start_offset, m.end_offset,
       m.before_text, m.after_text, d.uri
FROM mark m
JOIN document d ON d.id = m.document_id
WHERE m.outcome = 'in-force';

CREATE VIEW removed AS
SELECT m.document_id AS id, m.ordinal, m.rule, m.confidence, m.reason, m.start_offset, m.end_offset,
       m.before_text AS removed_text, d.uri
FROM mark m
JOIN document d ON d.id = m.document_id
WHERE m.outcome = 'in-force' AND m.kind = 'chrome';

CREATE VIEW suggestions AS
SELECT m.document_id AS id, m.ordinal, m.kind, m.phase, m.rule, m.confidence, m.reason, m.start_offset, m.end_offset,
       m.before_text, m.after_text, d.uri
FROM mark m
JOIN document d ON d.id = m.document_id
WHERE m.outcome = 'suggested';

CREATE VIEW candidates AS
SELECT f.document_id AS id, f.field, f.ordinal, f.ordinal = 0 AS chosen, f.says, f.rule, f.confidence, f.reason,
       f.chosen_because, f.given_name, f.start_offset, f.end_offset
FROM fact f;

CREATE VIEW runs AS
SELECT r.id, r.outcome, r.started_at, r.finished_at, r.paths,
       (SELECT COUNT(*) FROM capture c WHERE c.run_id = r.id) AS documents,
       (SELECT COUNT(*) FROM capture c WHERE c.run_id = r.id AND c.outcome = 'cleaned') AS cleaned,
       (SELECT COUNT(*) FROM capture c WHERE c.run_id = r.id AND c.outcome = 'unchanged') AS unchanged,
       (SELECT COUNT(*) FROM capture c WHERE c.run_id = r.id AND c.outcome = 'quarantined') AS quarantined,
       r.knowledge_id
FROM run r;

CREATE VIEW quarantined AS
SELECT q.document_id AS id, d.uri, q.stage, q.reason, q.attempts, q.first_seen, q.last_seen, q.payload_id, q.run_id
FROM quarantine q
JOIN document d ON d.id = q.document_id;
