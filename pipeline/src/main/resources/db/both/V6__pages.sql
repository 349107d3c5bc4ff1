-- What the pages list, sort and count by. A row of listing is narrow, so that whatever is asked of it, reading all of them is quick;
-- both tables are written with the record and go with it.

CREATE TABLE listing (
    document_id VARCHAR(16) PRIMARY KEY REFERENCES cleaning (document_id) ON DELETE CASCADE,
    site VARCHAR(1000) NOT NULL,
    kind VARCHAR(200) NOT NULL,
    language VARCHAR(200) NOT NULL,
    run_id BIGINT NOT NULL,
    cleaned_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    -- the beginning of the title
    headline VARCHAR(300) NOT NULL,
    -- the beginnings of title and address in lower case
    words VARCHAR(800) NOT NULL,
    source_length INTEGER NOT NULL,
    -- characters taken out, and their share of the source
    removed INTEGER NOT NULL,
    removed_share DOUBLE PRECISION NOT NULL,
    edits INTEGER NOT NULL,
    suggestions INTEGER NOT NULL,
    -- the confidence of the least sure change in force; 1 without one
    least_sure DOUBLE PRECISION NOT NULL
);

-- What a rule did to a document: its marks in force, suggested, and lost to better ones. The characters are of those in force, the
-- confidence is summed up over those in force and suggested.
CREATE TABLE rule_use (
    rule VARCHAR(200) NOT NULL,
    document_id VARCHAR(16) NOT NULL REFERENCES cleaning (document_id) ON DELETE CASCADE,
    in_force INTEGER NOT NULL,
    suggested INTEGER NOT NULL,
    lost INTEGER NOT NULL,
    characters INTEGER NOT NULL,
    confidence_sum DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (rule, document_id)
);

INSERT INTO listing
SELECT c.document_id, c.site, a.kind, COALESCE(a.language, ''), c.run_id, c.cleaned_at,
       SUBSTRING(COALESCE(a.title, ''), 1, 300),
       SUBSTRING(LOWER(SUBSTRING(COALESCE(a.title, ''), 1, 300) || ' ' || SUBSTRING(d.uri, 1, 499)), 1, 800),
       c.source_length, COALESCE(m.removed, 0),
       CASE WHEN c.source_length = 0 THEN 0 ELSE CAST(COALESCE(m.removed, 0) AS DOUBLE PRECISION) / c.source_length END,
       COALESCE(m.edits, 0), COALESCE(m.suggestions, 0), COALESCE(m.least_sure, 1)
FROM cleaning c
JOIN article a ON a.document_id = c.document_id
JOIN document d ON d.id = c.document_id
LEFT JOIN (
    SELECT document_id,
           SUM(CASE WHEN outcome = 'in-force' AND kind = 'chrome' THEN end_offset - start_offset ELSE 0 END) AS removed,
           SUM(CASE WHEN outcome = 'in-force' AND kind <> 'chrome' THEN 1 ELSE 0 END) AS edits,
           SUM(CASE WHEN outcome = 'suggested' THEN 1 ELSE 0 END) AS suggestions,
           MIN(CASE WHEN outcome = 'in-force' THEN confidence END) AS least_sure
    FROM mark GROUP BY document_id) m ON m.document_id = c.document_id;

INSERT INTO rule_use
SELECT rule, document_id,
       SUM(CASE WHEN outcome = 'in-force' THEN 1 ELSE 0 END),
       SUM(CASE WHEN outcome = 'suggested' THEN 1 ELSE 0 END),
       SUM(CASE WHEN outcome IN ('in-force', 'suggested') THEN 0 ELSE 1 END),
       SUM(CASE WHEN outcome = 'in-force' THEN end_offset - start_offset ELSE 0 END),
       SUM(CASE WHEN outcome IN ('in-force', 'suggested') THEN confidence ELSE 0 END)
FROM mark GROUP BY rule, document_id;

-- Each order of the list is an index to its end, so that a page of it is read and no more.
CREATE INDEX listing_newest ON listing (cleaned_at DESC, document_id DESC);
CREATE INDEX listing_headline ON listing (headline, document_id);
CREATE INDEX listing_removed ON listing (removed_share DESC, document_id DESC);
CREATE INDEX listing_edits ON listing (edits DESC, document_id DESC);
CREATE INDEX listing_suggestions ON listing (suggestions DESC, document_id DESC);
CREATE INDEX listing_least_sure ON listing (least_sure, document_id);
CREATE INDEX listing_site ON listing (site);
CREATE INDEX listing_run ON listing (run_id);

-- The marks of a rule, the least sure first.
DROP INDEX mark_rule;
CREATE INDEX mark_rule ON mark (rule, confidence, document_id, ordinal);

CREATE INDEX quarantine_order ON quarantine (last_seen DESC, document_id DESC);

-- What a run did, counted once at its end, and the working time of the links of its chain.
CREATE TABLE run_total (
    run_id BIGINT PRIMARY KEY REFERENCES run (id),
    documents BIGINT NOT NULL,
    cleaned BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    quarantined BIGINT NOT NULL,
    cleaned_again BIGINT NOT NULL,
    source_length BIGINT NOT NULL,
    removed BIGINT NOT NULL
);

CREATE TABLE run_step (
    run_id BIGINT NOT NULL REFERENCES run (id),
    step VARCHAR(20) NOT NULL,
    ordinal INTEGER NOT NULL,
    documents BIGINT NOT NULL,
    millis BIGINT NOT NULL,
    PRIMARY KEY (run_id, step)
);

INSERT INTO run_total
SELECT r.id,
       (SELECT COUNT(*) FROM capture c WHERE c.run_id = r.id AND NOT c.again),
       (SELECT COUNT(*) FROM capture c WHERE c.run_id = r.id AND NOT c.again AND c.outcome = 'cleaned'),
       (SELECT COUNT(*) FROM capture c WHERE c.run_id = r.id AND NOT c.again AND c.outcome = 'unchanged'),
       (SELECT COUNT(*) FROM capture c WHERE c.run_id = r.id AND NOT c.again AND c.outcome = 'quarantined'),
       (SELECT COUNT(*) FROM capture c WHERE c.run_id = r.id AND c.again AND c.outcome = 'cleaned'),
       (SELECT COALESCE(SUM(l.source_length), 0) FROM listing l WHERE l.run_id = r.id),
       (SELECT COALESCE(SUM(l.removed), 0) FROM listing l WHERE l.run_id = r.id)
FROM run r WHERE r.finished_at IS NOT NULL;
