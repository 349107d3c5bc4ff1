package org.copydesk.pipeline.plan;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.copydesk.core.article.Article;
import org.copydesk.core.mark.Field;
import org.copydesk.pipeline.store.Rows;
import org.copydesk.pipeline.store.Storable;
import org.copydesk.pipeline.store.StoredRecord;

/** Golden records. Thread-safe. */
public final class GoldenStore {
    private static final int LONGEST_NAME = 200;

    private final Rows rows;
    private final Clock clock;

    public GoldenStore(DataSource dataSource, Clock clock) {
        this.rows = new Rows(dataSource);
        this.clock = clock;
    }

    /** Marks a record golden as it is, in place of what was golden of it before. The caller holds the transaction. */
    public void add(StoredRecord stored, String by, String why) {
        remove(stored.documentId());
        GoldenRecord added = new GoldenRecord(
                stored.documentId(),
                stored.uri(),
                stored.payloadId(),
                expected(stored.article()),
                OffsetDateTime.now(clock),
                Storable.text(by.substring(0, Math.min(LONGEST_NAME, by.length()))),
                Storable.text(why),
                GoldenScore.PERFECT,
                key(stored.fingerprint(), stored.knowledgeId()));
        rows.insert("golden", List.of(added));
    }

    /** What an article says, as far as it can be golden. */
    public static GoldenRecord.Expected expected(Article article) {
        String kind = article.value(Field.KIND);
        return new GoldenRecord.Expected(
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
        return rows.update("DELETE FROM golden WHERE document_id = :id", "id", documentId) > 0;
    }

    /** All, by their documents' ids. */
    public List<GoldenRecord> all() {
        return rows.list(GoldenRecord.class, "SELECT * FROM golden ORDER BY document_id");
    }

    /** Those that this setup with this knowledge was not checked with. */
    public List<GoldenRecord> unchecked(String key) {
        return rows.list(
                GoldenRecord.class, "SELECT * FROM golden WHERE checked <> :key ORDER BY document_id", "key", key);
    }

    public Optional<GoldenRecord> find(String documentId) {
        return rows.find(GoldenRecord.class, "SELECT * FROM golden WHERE document_id = :id", "id", documentId);
    }

    /** Notes a score that was let through: the next may not be worse. */
    public void note(String documentId, GoldenScore score, String key) {
        rows.sql(
                        "UPDATE golden SET f1 = :f1, kind_kept = :kind_kept, title_kept = :title_kept, author_kept = :author_kept,"
                                + " published_kept = :published_kept, checked = :key WHERE document_id = :id")
                .params(rows.values(score))
                .param("key", key)
                .param("id", documentId)
                .update();
    }
}
