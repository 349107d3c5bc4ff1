package org.copydesk.pipeline.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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

    /** Sets documents aside, once more if they are already. */
    public void put(long runId, List<Failure> failures) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        for (Failure failure : failures) {
            Optional<Quarantined> before = find(failure.documentId());
            release(List.of(failure.documentId()));
            jdbc.update(
                    "INSERT INTO quarantine (document_id, payload_id, stage, reason, attempts, first_seen, last_seen,"
                            + " run_id) VALUES (?,?,?,?,?,?,?,?)",
                    failure.documentId(),
                    failure.payloadId(),
                    failure.stage(),
                    failure.reason(),
                    before.map(Quarantined::attempts).orElse(0) + 1,
                    before.map(Quarantined::firstSeen).orElse(now),
                    now,
                    runId);
        }
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
}
