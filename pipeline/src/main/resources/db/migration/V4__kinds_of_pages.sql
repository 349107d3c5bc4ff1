-- Pages that are no articles stand apart, and an article says whether its source breaks off.

DROP VIEW articles;

ALTER TABLE article ADD COLUMN truncated BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX article_kind ON article (kind);

CREATE VIEW articles AS
SELECT a.document_id AS id, d.uri, c.site, a.kind, a.title, a.standfirst, a.author, a.published_at, a.modified_at,
       a.language, a.truncated, a.text, c.cleaned_at, c.run_id
FROM article a
JOIN cleaning c ON c.document_id = a.document_id
JOIN document d ON d.id = a.document_id
WHERE a.kind = 'article';

CREATE VIEW other_pages AS
SELECT a.document_id AS id, d.uri, c.site, a.kind, f.confidence, f.reason, a.title, a.language, a.text, c.cleaned_at,
       c.run_id
FROM article a
JOIN cleaning c ON c.document_id = a.document_id
JOIN document d ON d.id = a.document_id
LEFT JOIN fact f ON f.document_id = a.document_id AND f.field = 'kind' AND f.ordinal = 0
WHERE a.kind <> 'article';

COMMENT ON VIEW articles IS 'Every cleaned article with its fields, one row an article; pages of other kinds stand in other_pages';
COMMENT ON COLUMN articles.id IS 'the document: the first 16 digits of the SHA-256 of its URI';
COMMENT ON COLUMN articles.uri IS 'where it came from';
COMMENT ON COLUMN articles.site IS 'the host it came from, empty where none is known';
COMMENT ON COLUMN articles.kind IS 'article';
COMMENT ON COLUMN articles.title IS 'the chosen title; the others stand in candidates';
COMMENT ON COLUMN articles.standfirst IS 'the introduction beneath the title';
COMMENT ON COLUMN articles.author IS 'the authors, joined by commas';
COMMENT ON COLUMN articles.published_at IS 'ISO 8601, as exact as the source gives it';
COMMENT ON COLUMN articles.modified_at IS 'ISO 8601, as exact as the source gives it';
COMMENT ON COLUMN articles.language IS 'BCP 47 tag';
COMMENT ON COLUMN articles.truncated IS 'whether the source breaks off at a paywall; candidates say by which words';
COMMENT ON COLUMN articles.text IS 'the paragraphs, joined by blank lines';
COMMENT ON COLUMN articles.cleaned_at IS 'when it was cleaned';
COMMENT ON COLUMN articles.run_id IS 'the run that cleaned it';

COMMENT ON VIEW other_pages IS 'Every page that was taken for no article: forum, product, listing, error, cookie wall...';
COMMENT ON COLUMN other_pages.id IS 'the document: the first 16 digits of the SHA-256 of its URI';
COMMENT ON COLUMN other_pages.uri IS 'where it came from';
COMMENT ON COLUMN other_pages.site IS 'the host it came from, empty where none is known';
COMMENT ON COLUMN other_pages.kind IS 'forum, product, collection, listing, documentation, service, error, cookie-wall or paywall-stub';
COMMENT ON COLUMN other_pages.confidence IS '0 to 1: how sure it is that this is no article';
COMMENT ON COLUMN other_pages.reason IS 'why';
COMMENT ON COLUMN other_pages.title IS 'the chosen title; the others stand in candidates';
COMMENT ON COLUMN other_pages.language IS 'BCP 47 tag';
COMMENT ON COLUMN other_pages.text IS 'what an article would have for its text';
COMMENT ON COLUMN other_pages.cleaned_at IS 'when it was cleaned';
COMMENT ON COLUMN other_pages.run_id IS 'the run that cleaned it';
