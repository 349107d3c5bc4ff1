package org.copydesk.pipeline.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.copydesk.core.mark.Field;
import org.springframework.jdbc.core.JdbcTemplate;

/** Former versions: the records of documents as they were before these were fetched again with other bytes. Thread-safe. */
public final class VersionStore {
    private final JdbcTemplate jdbc;
    private final CleaningStore cleanings;
    private final Clock clock;

    public VersionStore(JdbcTemplate jdbc, CleaningStore cleanings, Clock clock) {
        this.jdbc = jdbc;
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
        Rows.forEach(
                jdbc,
                "SELECT document_id, payload_id FROM cleaning WHERE document_id IN (?)",
                payloads.keySet(),
                row -> {
                    if (!row.getString(2).equals(payloads.get(row.getString(1)))) {
                        replaced.add(row.getString(1));
                    }
                });
        Map<String, Integer> numbers = new HashMap<>();
        Rows.forEach(
                jdbc,
                "SELECT document_id, MAX(number) FROM former_version WHERE document_id IN (?) GROUP BY document_id",
                replaced,
                row -> numbers.put(row.getString(1), row.getInt(2)));
        List<Object[]> rows = new ArrayList<>();
        OffsetDateTime now = OffsetDateTime.now(clock);
        cleanings.forEach(replaced, stored -> {
            String title = stored.article().value(Field.TITLE);
            rows.add(CleaningRows.row(
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
        Rows.batch(
                jdbc,
                "INSERT INTO former_version (document_id, number, payload_id, run_id, cleaned_at, replaced_at, title, text,"
                        + " record) VALUES (?,?,?,?,?,?,?,?,?)",
                rows);
    }
}
