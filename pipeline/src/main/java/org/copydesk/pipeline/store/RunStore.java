package org.copydesk.pipeline.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.copydesk.core.text.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Runs and what each fetched. A capture is {@code pending} until it is {@code cleaned}, {@code unchanged} or
 * {@code quarantined}; a run that was cut off goes on with those that are pending. Thread-safe.
 */
public final class RunStore {
    private static final RowMapper<Capture> CAPTURE =
            (row, n) -> new Capture(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
    private static final String SELECT = "SELECT c.ordinal, c.document_id, d.uri, c.payload_id FROM capture c"
            + " JOIN document d ON d.id = c.document_id WHERE c.run_id = ?";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public RunStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new run over {@code paths}; returns its number. */
    public long start(List<String> paths) {
        jdbc.update(
                "INSERT INTO run (request_key, paths, started_at, outcome) VALUES (?,?,?,'running')",
                key(paths),
                String.join("\n", paths),
                OffsetDateTime.now(clock));
        Long id = jdbc.queryForObject("SELECT MAX(id) FROM run WHERE request_key = ?", Long.class, key(paths));
        return id == null ? 0 : id;
    }

    /** The latest run over the same paths, if it didn't come to its end. */
    public OptionalLong unfinished(List<String> paths) {
        List<Long> open = jdbc.query(
                "SELECT r.id FROM run r WHERE r.request_key = ? AND r.finished_at IS NULL"
                        + " AND r.id = (SELECT MAX(l.id) FROM run l WHERE l.request_key = r.request_key)",
                (row, number) -> row.getLong(1),
                key(paths));
        return open.isEmpty() ? OptionalLong.empty() : OptionalLong.of(open.get(0));
    }

    private static String key(List<String> paths) {
        return Digest.sha256(String.join("\n", paths));
    }

    /** Notes that a run came to its end. */
    public void finish(long runId) {
        jdbc.update(
                "UPDATE run SET finished_at = ?, outcome = 'finished' WHERE id = ?", OffsetDateTime.now(clock), runId);
    }

    /** Notes that a run was given up; the same request takes it up again. */
    public void fail(long runId) {
        jdbc.update("UPDATE run SET outcome = 'failed' WHERE id = ?", runId);
    }

    /** Notes what was known of the corpus in this run. */
    public void setKnowledge(long runId, String knowledgeId) {
        jdbc.update("UPDATE run SET knowledge_id = ? WHERE id = ?", knowledgeId, runId);
    }

    /** What was known of the corpus in this run. */
    public String knowledge(long runId) {
        String id = jdbc.queryForObject("SELECT knowledge_id FROM run WHERE id = ?", String.class, runId);
        if (id == null) {
            throw new IllegalStateException("run " + runId + " has learned nothing yet");
        }
        return id;
    }

    /** How many captures of a run are no longer pending. */
    public long settled(long runId) {
        Long count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM capture WHERE run_id = ? AND outcome <> 'pending'", Long.class, runId);
        return count == null ? 0 : count;
    }

    /**
     * Notes what was fetched. Seen before in this run with the same bytes: nothing changes. Those whose record stands for the
     * same bytes and fingerprint are unchanged.
     */
    public void capture(long runId, List<Capture> captures, String fingerprint) {
        Map<String, Capture> fresh = new LinkedHashMap<>();
        captures.forEach(capture -> fresh.put(capture.documentId(), capture));
        List<Object[]> documents = new ArrayList<>();
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<String, Capture> unknown = new LinkedHashMap<>(fresh);
        Rows.forEach(
                jdbc,
                "SELECT id FROM document WHERE id IN (?)",
                fresh.keySet(),
                row -> unknown.remove(row.getString(1)));
        unknown.values().forEach(one -> documents.add(new Object[] {one.documentId(), one.uri(), now}));
        Rows.insert(jdbc, "INSERT INTO document (id, uri, first_seen) VALUES (?,?,?)", documents);

        List<Object[]> moved = new ArrayList<>();
        Rows.forEach(
                jdbc,
                "SELECT document_id, payload_id FROM capture WHERE run_id = ? AND document_id IN (?)",
                List.copyOf(fresh.keySet()),
                row -> {
                    Capture again = fresh.get(row.getString(1));
                    String payload = row.getString(2);
                    if (again != null && payload != null && payload.equals(again.payloadId())) {
                        fresh.remove(again.documentId());
                        moved.add(new Object[] {again.ordinal(), runId, again.documentId()});
                    }
                },
                runId);
        Rows.insert(jdbc, "UPDATE capture SET ordinal = ? WHERE run_id = ? AND document_id = ?", moved);
        Rows.update(jdbc, "DELETE FROM capture WHERE run_id = ? AND document_id IN (?)", fresh.keySet(), runId);
        List<Object[]> rows = new ArrayList<>();
        fresh.values()
                .forEach(one -> rows.add(CleaningRows.row(
                        runId,
                        one.documentId(),
                        one.payloadId(),
                        one.ordinal(),
                        one.fetched() == null ? now : one.fetched().atOffset(ZoneOffset.UTC),
                        one.place())));
        Rows.insert(
                jdbc,
                "INSERT INTO capture (run_id, document_id, payload_id, ordinal, fetched_at, place, outcome)"
                        + " VALUES (?,?,?,?,?,?,'pending')",
                rows);
        Rows.update(
                jdbc,
                "UPDATE capture SET outcome = 'unchanged' WHERE run_id = ? AND outcome = 'pending' AND EXISTS ("
                        + "SELECT 1 FROM cleaning c WHERE c.document_id = capture.document_id"
                        + " AND c.payload_id = capture.payload_id AND c.fingerprint = ?) AND document_id IN (?)",
                fresh.keySet(),
                runId,
                fingerprint);
        Rows.update(
                jdbc,
                "DELETE FROM quarantine WHERE document_id IN (SELECT c.document_id FROM capture c"
                        + " WHERE c.run_id = ? AND c.outcome = 'unchanged') AND document_id IN (?)",
                fresh.keySet(),
                runId);
    }

    /**
     * Lets a run clean all records of a site again, those of documents that it did not receive too; returns how many. The caller
     * holds the transaction.
     */
    public int cleanAgain(long runId, String site) {
        int received = jdbc.update(
                "UPDATE capture SET outcome = 'pending' WHERE run_id = ? AND outcome = 'unchanged'"
                        + " AND document_id IN (SELECT c.document_id FROM cleaning c WHERE c.site = ?)",
                runId,
                site);
        int others = jdbc.update(
                "INSERT INTO capture (run_id, document_id, payload_id, ordinal, fetched_at, outcome, again)"
                        + " SELECT ?, c.document_id, c.payload_id,"
                        + " (SELECT COALESCE(MAX(o.ordinal), 0) + 1 FROM capture o WHERE o.run_id = ?),"
                        + " c.cleaned_at, 'pending', TRUE FROM cleaning c WHERE c.site = ? AND NOT EXISTS"
                        + " (SELECT 1 FROM capture h WHERE h.run_id = ? AND h.document_id = c.document_id)",
                runId,
                runId,
                site,
                runId);
        return received + others;
    }

    /** How many captures a run has, those it cleans again included. */
    public long captures(long runId) {
        Long count = jdbc.queryForObject("SELECT COUNT(*) FROM capture WHERE run_id = ?", Long.class, runId);
        return count == null ? 0 : count;
    }

    /** How many documents a run cleaned that it did not receive. */
    public long cleanedAgain(long runId) {
        Long count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM capture WHERE run_id = ? AND again AND outcome = 'cleaned'", Long.class, runId);
        return count == null ? 0 : count;
    }

    /** Notes what became of captures: {@code cleaned} or {@code quarantined}. */
    public void settle(long runId, String outcome, List<String> documentIds) {
        Rows.update(
                jdbc,
                "UPDATE capture SET outcome = ? WHERE run_id = ? AND document_id IN (?)",
                documentIds,
                outcome,
                runId);
    }

    /** The next captures after {@code last} that need cleaning, in the order of the input; null for the first ones. */
    public List<Capture> pending(long runId, @Nullable Capture last, int most) {
        return after(runId, last, most, "");
    }

    /** The same, of those whose payload nothing was learned from yet. */
    public List<Capture> unlearned(long runId, @Nullable Capture last, int most) {
        return after(
                runId, last, most, " AND EXISTS (SELECT 1 FROM payload p WHERE p.id = c.payload_id AND NOT p.learned)");
    }

    private List<Capture> after(long runId, @Nullable Capture last, int most, String and) {
        long ordinal = last == null ? 0 : last.ordinal();
        return jdbc.query(
                SELECT + " AND c.outcome = 'pending' AND c.ordinal >= ? AND (c.ordinal > ? OR c.document_id > ?)" + and
                        + " ORDER BY c.ordinal, c.document_id FETCH FIRST " + most + " ROWS ONLY",
                CAPTURE,
                runId,
                ordinal,
                ordinal,
                last == null ? "" : last.documentId());
    }

    /** How many of the captures that a run received have each outcome. */
    public SortedMap<String, Long> outcomes(long runId) {
        return counts("SELECT outcome, COUNT(*) FROM capture WHERE run_id = ? AND NOT again GROUP BY outcome", runId);
    }

    /** How many captures of a run hold bytes that another one holds too. */
    public long duplicates(long runId) {
        Long count = jdbc.queryForObject(
                "SELECT COUNT(payload_id) - COUNT(DISTINCT payload_id) FROM capture WHERE run_id = ?"
                        + " AND NOT again",
                Long.class,
                runId);
        return count == null ? 0 : count;
    }

    /** The documents that a run received and that have a record, in the order of the input. */
    public List<String> recorded(long runId) {
        return Rows.strings(
                jdbc,
                "SELECT document_id FROM capture WHERE run_id = ? AND NOT again AND outcome IN ('cleaned', 'unchanged')"
                        + " ORDER BY ordinal, document_id",
                runId);
    }

    /** Characters taken out of the documents that the run cleaned, by rule. */
    public SortedMap<String, Long> removedCharacters(long runId) {
        return counts(inForce("SUM(m.end_offset - m.start_offset)", "="), runId);
    }

    /** Edits made in the documents that the run cleaned, by rule. */
    public SortedMap<String, Long> edits(long runId) {
        return counts(inForce("COUNT(*)", "<>"), runId);
    }

    private static String inForce(String sum, String chromeOrNot) {
        return "SELECT m.rule, " + sum + " FROM mark m JOIN cleaning c ON c.document_id = m.document_id"
                + " WHERE c.run_id = ? AND m.outcome = 'in-force' AND m.kind " + chromeOrNot
                + " 'chrome' GROUP BY m.rule";
    }

    private SortedMap<String, Long> counts(String sql, long runId) {
        SortedMap<String, Long> counts = new TreeMap<>();
        jdbc.query(
                sql,
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                runId);
        return counts;
    }
}
