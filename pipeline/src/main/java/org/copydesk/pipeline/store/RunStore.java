package org.copydesk.pipeline.store;

import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.copydesk.core.text.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/**
 * Runs and what each fetched. A capture is {@code pending} until it is {@code cleaned}, {@code unchanged} or
 * {@code quarantined}; a run that was cut off goes on with those that are pending. Thread-safe.
 */
public final class RunStore {
    private static final RowMapper<Capture> CAPTURE = (row, n) -> {
        OffsetDateTime fetched = row.getObject(6, OffsetDateTime.class);
        return new Capture(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                null,
                fetched == null ? null : fetched.toInstant(),
                false,
                row.getLong(5));
    };
    private static final String SELECT =
            "SELECT c.ordinal, c.document_id, d.uri, c.payload_id, c.weight, c.fetched_at FROM capture c"
                    + " JOIN document d ON d.id = c.document_id WHERE c.run_id = ?";

    /** No digest, so no paths have this key. */
    private static final String RETRY = "retry";

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final RunTotals totals;
    private final Captures captures;

    public RunStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.totals = new RunTotals(jdbc);
        this.captures = new Captures(jdbc);
        this.clock = clock;
    }

    /** A new run over {@code paths}; returns its number. */
    public long start(List<String> paths) {
        return start(key(paths), String.join("\n", paths));
    }

    /** A new run over documents in quarantine; returns its number. It is never taken up again. */
    public long startRetry(String name) {
        return start(RETRY, name);
    }

    /** Notes of retries that were cut off or stopped that they came to their end; returns how many. Only who has the batch may. */
    public int endRetries() {
        List<Long> open = jdbc.query(
                "SELECT id FROM run WHERE request_key = ? AND finished_at IS NULL", (row, n) -> row.getLong(1), RETRY);
        for (long runId : open) {
            totals.count(runId);
            jdbc.update(
                    "UPDATE run SET finished_at = ?, outcome = CASE WHEN outcome = 'running' THEN 'failed' ELSE outcome END"
                            + " WHERE id = ?",
                    OffsetDateTime.now(clock),
                    runId);
        }
        return open.size();
    }

    private long start(String key, String paths) {
        KeyHolder number = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO run (request_key, paths, started_at, outcome) VALUES (?,?,?,'running')",
                            new String[] {"id"});
                    insert.setString(1, key);
                    insert.setString(2, Storable.text(paths));
                    insert.setObject(3, OffsetDateTime.now(clock));
                    return insert;
                },
                number);
        return Objects.requireNonNull(number.getKey()).longValue();
    }

    /** Lets a run clean what stands in quarantine again, from the bytes that are kept. */
    public void captureQuarantined(long runId, List<Quarantined> documents) {
        captures.noteQuarantined(runId, documents);
    }

    /** Lets a run clean the documents of records again, from the bytes that they were cleaned from. */
    public void captureAgain(long runId, List<String> documentIds) {
        captures.noteAgain(runId, documentIds);
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

    /** Notes that a run came to its end, and what it did. */
    public void finish(long runId) {
        totals.count(runId);
        jdbc.update(
                "UPDATE run SET finished_at = ?, outcome = 'finished' WHERE id = ?", OffsetDateTime.now(clock), runId);
    }

    /**
     * Notes that a run goes on, after it was cut off, stopped or given up.
     *
     * @param manner the name of its way to clean, or empty for the usual one
     */
    public void resume(long runId, String manner) {
        jdbc.update("UPDATE run SET outcome = 'running', manner = ? WHERE id = ?", manner, runId);
    }

    /**
     * Adds to the working time of a link of the chain in a run; a run that was taken up again adds to what it took before.
     *
     * @param ordinal the place of the link in the chain, from 0
     * @param documents how many went through it
     * @param millis working time, summed over the workers
     */
    public void addTime(long runId, String link, int ordinal, long documents, long millis) {
        totals.addTime(runId, link, ordinal, documents, millis);
    }

    /** Notes that a run was given up; the same request takes it up again. */
    public void fail(long runId) {
        jdbc.update("UPDATE run SET outcome = 'failed' WHERE id = ?", runId);
    }

    /** Notes that a run was stopped; the same request takes it up again. */
    public void stop(long runId) {
        jdbc.update("UPDATE run SET outcome = 'stopped' WHERE id = ?", runId);
    }

    /** Notes that a run came to its end, and that what it did can't be right; the same request begins anew. */
    public void reject(long runId) {
        jdbc.update(
                "UPDATE run SET finished_at = ?, outcome = 'failed' WHERE id = ?", OffsetDateTime.now(clock), runId);
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
     * Notes what was fetched. Of several captures of a document in a run the one stands that was fetched last, or, where no times are
     * given, the one in the last place by the files' names; refused ones give way. Seen before in this run with the same
     * bytes: nothing changes. Those whose record stands for the same bytes and fingerprint are unchanged.
     */
    public Noted capture(long runId, List<Capture> fetched, String fingerprint) {
        return captures.note(runId, fetched, fingerprint, OffsetDateTime.now(clock));
    }

    /**
     * Notes that a run received what a former one received, as if it had been fetched again in the place {@code first} and after.
     */
    public TakenOver takeOver(long runId, InputFileStore.Captured former, long first, String fingerprint) {
        return captures.takeOver(runId, former, first, fingerprint, OffsetDateTime.now(clock));
    }

    /**
     * What came of captures that were taken over.
     *
     * @param done how many need no work
     * @param weight of all
     */
    public record TakenOver(int done, long weight) {}

    /**
     * Lets a run clean all records of a site again, those of documents that it did not receive too, if they were cleaned in its
     * manner; returns how many. The caller holds the transaction.
     */
    public int cleanAgain(long runId, String site) {
        int received = jdbc.update(
                "UPDATE capture SET outcome = 'pending', payload_id = COALESCE(payload_id,"
                        + " (SELECT x.payload_id FROM cleaning x WHERE x.document_id = capture.document_id))"
                        + " WHERE run_id = ? AND outcome = 'unchanged'"
                        + " AND document_id IN (SELECT c.document_id FROM cleaning c WHERE c.site = ?)",
                runId,
                site);
        int others = jdbc.update(
                "INSERT INTO capture (run_id, document_id, payload_id, ordinal, fetched_at, place, weight, outcome, again)"
                        + " SELECT ?, c.document_id, c.payload_id,"
                        + " (SELECT COALESCE(MAX(o.ordinal), 0) + 1 FROM capture o WHERE o.run_id = ?),"
                        + " c.fetched_at, c.place, c.source_length, 'pending', TRUE"
                        + " FROM cleaning c JOIN run r ON r.id = c.run_id WHERE c.site = ?"
                        + " AND r.manner = (SELECT n.manner FROM run n WHERE n.id = ?) AND NOT EXISTS"
                        + " (SELECT 1 FROM capture h WHERE h.run_id = ? AND h.document_id = c.document_id)",
                runId,
                runId,
                site,
                runId,
                runId);
        return received + others;
    }

    /** How many captures a run has, those it cleans again included. */
    public long captures(long runId) {
        Long count = jdbc.queryForObject("SELECT COUNT(*) FROM capture WHERE run_id = ?", Long.class, runId);
        return count == null ? 0 : count;
    }

    /** Notes how much work documents will be, by their ids. */
    public void weigh(long runId, Map<String, Long> weights) {
        List<Object[]> rows = new ArrayList<>();
        weights.forEach((id, weight) -> rows.add(new Object[] {weight, runId, id}));
        Rows.batch(jdbc, "UPDATE capture SET weight = ? WHERE run_id = ? AND document_id = ?", rows);
    }

    /** Notes what became of captures: {@code cleaned} or {@code quarantined}. */
    public void settle(long runId, String outcome, List<String> documentIds) {
        List<Object[]> rows = new ArrayList<>();
        documentIds.forEach(id -> rows.add(new Object[] {outcome, runId, id}));
        // One by one: for a list of ids H2 reads all captures of the run.
        Rows.batch(jdbc, "UPDATE capture SET outcome = ? WHERE run_id = ? AND document_id = ?", rows);
    }

    /**
     * The next captures after {@code last} that need cleaning, by their ids; null for the first ones. Whatever is written of them then
     * lies side by side in every index that begins with a document: in the order of the input a chunk of 50 would write 50 pages of each.
     */
    public List<Capture> pending(long runId, @Nullable Capture last, int most) {
        return jdbc.query(
                SELECT + " AND c.outcome = 'pending' AND c.document_id > ? ORDER BY c.run_id, c.document_id"
                        + first(most),
                CAPTURE,
                runId,
                last == null ? "" : last.documentId());
    }

    /**
     * The same, of those whose payload nothing was learned from yet, by their ids: whatever is learned in parts is so in the same
     * parts, however the input is ordered. Of several documents with the same bytes it is the first.
     */
    public List<Capture> unlearned(long runId, @Nullable Capture last, int most) {
        return jdbc.query(
                SELECT + " AND c.outcome = 'pending' AND c.document_id > ?"
                        + " AND c.payload_id IS NOT NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM document k WHERE k.learned_payload_id = c.payload_id)"
                        + " AND c.document_id = (SELECT MIN(e.document_id) FROM capture e WHERE e.run_id = c.run_id"
                        + " AND e.payload_id = c.payload_id AND e.outcome = 'pending')"
                        + " ORDER BY c.run_id, c.document_id" + first(most),
                CAPTURE,
                runId,
                last == null ? "" : last.documentId());
    }

    private static String first(int most) {
        return " FETCH FIRST " + most + " ROWS ONLY";
    }
}
