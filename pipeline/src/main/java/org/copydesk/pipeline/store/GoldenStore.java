package org.copydesk.pipeline.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.copydesk.core.article.Article;
import org.copydesk.core.mark.Field;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Golden records. Thread-safe. */
public final class GoldenStore {
    private static final String SELECT = "SELECT document_id, uri, payload_id, kind, title, author, published, text,"
            + " added_at, added_by, why, f1, kind_kept, title_kept, author_kept, published_kept, checked FROM golden";
    private static final RowMapper<Golden> GOLDEN = (row, n) -> new Golden(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            new Golden.Expected(
                    row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8)),
            row.getObject(9, OffsetDateTime.class),
            row.getString(10),
            row.getString(11),
            new GoldenScore(
                    row.getDouble(12), row.getBoolean(13), row.getBoolean(14), row.getBoolean(15), row.getBoolean(16)),
            row.getString(17));

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public GoldenStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Marks a record golden as it stands, in place of what was golden of it before. The caller holds the transaction. */
    public void add(StoredRecord stored, String by, String why) {
        remove(stored.documentId());
        Golden.Expected expected = expected(stored.article());
        jdbc.update(
                "INSERT INTO golden (document_id, uri, payload_id, kind, title, author, published, text, added_at, added_by,"
                        + " why, f1, kind_kept, title_kept, author_kept, published_kept, checked)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?,?,1,TRUE,TRUE,TRUE,TRUE,?)",
                stored.documentId(),
                stored.uri(),
                stored.payloadId(),
                expected.kind(),
                expected.title(),
                expected.author(),
                expected.published(),
                expected.text(),
                OffsetDateTime.now(clock),
                Storable.text(by.substring(0, Math.min(200, by.length()))),
                Storable.text(why),
                key(stored.fingerprint(), stored.knowledgeId()));
    }

    /** What an article says, as far as it can be golden. */
    public static Golden.Expected expected(Article article) {
        String kind = article.value(Field.KIND);
        return new Golden.Expected(
                kind.isEmpty() ? "article" : kind,
                article.value(Field.TITLE),
                String.join(", ", article.authors()),
                article.value(Field.PUBLISHED),
                article.text());
    }

    /** Names a setup and what it knows. */
    public static String key(String fingerprint, String knowledgeId) {
        return fingerprint + " " + knowledgeId;
    }

    /** Lets a document change again; returns whether it was golden. */
    public boolean remove(String documentId) {
        return jdbc.update("DELETE FROM golden WHERE document_id = ?", documentId) > 0;
    }

    /** All, by their documents' ids. */
    public List<Golden> all() {
        return jdbc.query(SELECT + " ORDER BY document_id", GOLDEN);
    }

    /** Those that this setup with this knowledge was not checked with. */
    public List<Golden> unchecked(String key) {
        return jdbc.query(SELECT + " WHERE checked <> ? ORDER BY document_id", GOLDEN, key);
    }

    public Optional<Golden> find(String documentId) {
        return jdbc.query(SELECT + " WHERE document_id = ?", GOLDEN, documentId).stream()
                .findFirst();
    }

    /** Notes a score that was let through: the next may not be worse. */
    public void note(String documentId, GoldenScore score, String key) {
        jdbc.update(
                "UPDATE golden SET f1 = ?, kind_kept = ?, title_kept = ?, author_kept = ?, published_kept = ?, checked = ?"
                        + " WHERE document_id = ?",
                score.f1(),
                score.kind(),
                score.title(),
                score.author(),
                score.published(),
                key,
                documentId);
    }
}
