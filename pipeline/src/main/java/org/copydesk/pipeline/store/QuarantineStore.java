package org.copydesk.pipeline.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The documents that were set aside, each with its reason and its bytes. Thread-safe. */
public final class QuarantineStore {
    private static final String SELECT = "SELECT q.document_id, d.uri, COALESCE(q.payload_id, ''), q.stage, q.reason,"
            + " q.attempts, q.first_seen, q.last_seen FROM quarantine q JOIN document d ON d.id = q.document_id";
    private static final RowMapper<Quarantined> ROW = (row, n) -> new Quarantined(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getInt(6),
            row.getObject(7, OffsetDateTime.class),
            row.getObject(8, OffsetDateTime.class));

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public QuarantineStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Sets documents aside, once more if they are already; what one run finds out twice, since it was cut off between, counts once.
     * The caller holds the transaction.
     */
    public void put(long runId, List<Failure> failures) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<String, Failure> last = new LinkedHashMap<>();
        failures.forEach(failure -> last.put(failure.documentId(), failure));
        List<Object[]> again = new ArrayList<>();
        Rows.forEach(
                jdbc,
                "SELECT document_id, CASE WHEN run_id = ? THEN attempts ELSE attempts + 1 END FROM quarantine"
                        + " WHERE document_id IN (?)",
                List.copyOf(last.keySet()),
                row -> {
                    Failure failure = Objects.requireNonNull(last.remove(row.getString(1)));
                    again.add(CleaningRows.row(
                            failure.payloadId(),
                            failure.stage(),
                            Storable.text(failure.reason()),
                            row.getInt(2),
                            now,
                            runId,
                            failure.documentId()));
                },
                runId);
        Rows.batch(
                jdbc,
                "UPDATE quarantine SET payload_id = ?, stage = ?, reason = ?, attempts = ?, last_seen = ?, run_id = ?"
                        + " WHERE document_id = ?",
                again);
        List<Object[]> first = new ArrayList<>();
        for (Failure failure : last.values()) {
            first.add(CleaningRows.row(
                    failure.documentId(),
                    failure.payloadId(),
                    failure.stage(),
                    Storable.text(failure.reason()),
                    1,
                    now,
                    now,
                    runId));
        }
        Rows.batch(
                jdbc,
                "INSERT INTO quarantine (document_id, payload_id, stage, reason, attempts, first_seen, last_seen,"
                        + " run_id) VALUES (?,?,?,?,?,?,?,?)",
                first);
    }

    /** Takes documents out again: they were cleaned after all. */
    public void release(List<String> documentIds) {
        Rows.update(jdbc, "DELETE FROM quarantine WHERE document_id IN (?)", new ArrayList<>(documentIds));
    }

    public Optional<Quarantined> find(String documentId) {
        return jdbc.query(SELECT + " WHERE q.document_id = ?", ROW, documentId).stream()
                .findFirst();
    }

    /** All of them, by URI. */
    public List<Quarantined> all() {
        return jdbc.query(SELECT + " ORDER BY d.uri", ROW);
    }

    /**
     * Those that were set aside last, the latest first.
     *
     * @param after the document after which to go on; empty, or no longer there, for the first ones
     * @param most how many
     */
    public List<Quarantined> latest(String after, int most) {
        String some = " ORDER BY q.last_seen DESC, q.document_id DESC FETCH FIRST " + most + " ROWS ONLY";
        return find(after)
                .map(last -> jdbc.query(
                        SELECT + " WHERE q.last_seen <= ? AND (q.last_seen < ? OR q.document_id < ?)" + some,
                        ROW,
                        last.lastSeen(),
                        last.lastSeen(),
                        last.documentId()))
                .orElseGet(() -> jdbc.query(SELECT + some, ROW));
    }

    /** Those that a run set aside, by URI. */
    public List<Quarantined> ofRun(long runId) {
        return jdbc.query(SELECT + " WHERE q.run_id = ? ORDER BY d.uri", ROW, runId);
    }

    /** Why a run set documents aside, the most frequent first; reasons that differ in numbers alone are one. */
    public List<QuarantineReason> reasons(long runId) {
        Map<String, QuarantineReason> reasons = new LinkedHashMap<>();
        jdbc.query(
                "SELECT q.stage, q.reason, d.uri FROM quarantine q JOIN document d ON d.id = q.document_id"
                        + " WHERE q.run_id = ? ORDER BY d.uri",
                row -> {
                    QuarantineReason one = QuarantineReason.of(row.getString(1), row.getString(2), row.getString(3));
                    reasons.merge(one.kind(), one, QuarantineReason::and);
                },
                runId);
        return reasons.values().stream()
                .sorted(Comparator.comparingLong(QuarantineReason::documents).reversed())
                .toList();
    }

    /**
     * Those that a person chooses, by URI.
     *
     * @param reason a part of the reason, in any case, or empty for any
     * @param stage the stage, or empty for any
     * @param names ids or URIs of documents, or none for all
     */
    public List<Quarantined> chosen(String reason, String stage, Collection<String> names) {
        String part = reason.toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(one -> one.reason().toLowerCase(Locale.ROOT).contains(part))
                .filter(one -> stage.isEmpty() || one.stage().equals(stage))
                .filter(one -> names.isEmpty() || names.stream().anyMatch(name -> isCalled(one, name)))
                .toList();
    }

    private static boolean isCalled(Quarantined one, String name) {
        return one.documentId().equals(name) || one.uri().equals(name);
    }
}
