package org.copydesk.pipeline.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.copydesk.core.mark.Field;
import org.jspecify.annotations.Nullable;

/** Former versions: the records of documents as they were before these were fetched again with other bytes. Thread-safe. */
public final class VersionStore {
    private final Rows rows;
    private final CleaningStore cleanings;
    private final Clock clock;

    public VersionStore(DataSource dataSource, CleaningStore cleanings, Clock clock) {
        this.rows = new Rows(dataSource);
        this.cleanings = cleanings;
        this.clock = clock;
    }

    /**
     * Keeps the current record of each document whose bytes are others now; called before those are saved. Saving the same again
     * keeps nothing. The caller holds the transaction.
     *
     * @param written the record as the export writes it
     */
    public void keepReplaced(List<Cleaned> coming, Function<StoredRecord, String> written) {
        Map<String, String> payloads = new HashMap<>();
        coming.forEach(cleaned -> payloads.put(cleaned.documentId(), cleaned.payloadId()));
        List<String> replaced = new ArrayList<>();
        rows.forEach(
                "SELECT document_id, payload_id FROM cleaning WHERE document_id IN (:ids)", payloads.keySet(), row -> {
                    String id = row.getString("document_id");
                    if (!row.getString("payload_id").equals(payloads.get(id))) {
                        replaced.add(id);
                    }
                });
        Map<String, Integer> numbers = new HashMap<>();
        rows.forEach(
                "SELECT document_id, MAX(number) AS latest FROM former_version WHERE document_id IN (:ids) GROUP BY document_id",
                replaced,
                row -> numbers.put(row.getString("document_id"), row.getInt("latest")));
        List<FormerVersion> former = new ArrayList<>();
        OffsetDateTime now = OffsetDateTime.now(clock);
        cleanings.forEach(replaced, stored -> {
            String title = stored.article().value(Field.TITLE);
            former.add(new FormerVersion(
                    stored.documentId(),
                    numbers.getOrDefault(stored.documentId(), 0) + 1,
                    stored.payloadId(),
                    stored.runId(),
                    stored.cleanedAt(),
                    now,
                    title.isEmpty() ? null : title,
                    stored.article().text(),
                    written.apply(stored)));
        });
        rows.insert("former_version", former);
    }

    private record FormerVersion(
            String documentId,
            int number,
            String payloadId,
            long runId,
            OffsetDateTime cleanedAt,
            OffsetDateTime replacedAt,
            @Nullable String title,
            String text,
            String record) {}
}
