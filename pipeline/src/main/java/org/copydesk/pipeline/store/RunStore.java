package org.copydesk.pipeline.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import org.copydesk.core.text.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Runs and what each fetched. A capture is {@code pending} until it is {@code cleaned}, {@code unchanged} or
 * {@code quarantined}; a run that was cut off goes on with those that are pending. Thread-safe.
 */
public final class RunStore {
    private static final String SELECT = "SELECT " + Captures.COLUMNS + " FROM capture c"
            + " JOIN document d ON d.id = c.document_id WHERE c.run_id = :run AND c.outcome = 'pending'"
            + " AND c.document_id > :last";

    private static final String END = "finished_at = :now, outcome = :outcome";

    /** No digest, so no paths have this key. */
    private static final String RETRY = "retry";

    private final Rows rows;
    private final Clock clock;
    private final Captures captures;

    public RunStore(DataSource dataSource, Clock clock) {
        this.rows = new Rows(dataSource);
        this.captures = new Captures(rows);
        this.clock = clock;
    }

    /** A new run over {@code paths}, of no job; returns its number. */
    public long start(List<String> paths) {
        return start(paths, "");
    }

    /** The same of a job. */
    public long start(List<String> paths, String job) {
        return start(key(paths), String.join("\n", paths), job);
    }

    /** A new run over documents in quarantine; returns its number. It is never taken up again. */
    public long startRetry(String name) {
        return start(RETRY, name, "");
    }

    /** Notes of retries that were cut off or stopped that they came to their end; returns how many. Only who has the batch may. */
    public int endRetries() {
        List<Long> open = rows.list(
                Long.class, "SELECT id FROM run WHERE request_key = :key AND finished_at IS NULL", "key", RETRY);
        for (long runId : open) {
            count(runId);
            note(
                    "finished_at = :now, outcome = CASE WHEN outcome = 'running' THEN :outcome ELSE outcome END",
                    runId,
                    RunOutcome.FAILED);
        }
        return open.size();
    }

    private long start(String key, String paths, String job) {
        return rows.insertNumbered(
                "run", new Begun(key, Storable.text(paths), OffsetDateTime.now(clock), RunOutcome.RUNNING, job));
    }

    private record Begun(String requestKey, String paths, OffsetDateTime startedAt, RunOutcome outcome, String job) {}

    private void note(String set, long runId, RunOutcome outcome) {
        rows.sql("UPDATE run SET " + set + " WHERE id = :run", "now", OffsetDateTime.now(clock))
                .param("outcome", outcome.label())
                .param("run", runId)
                .update();
    }

    /** Lets a run clean what is in quarantine again, from the bytes that are kept. */
    public void captureQuarantined(long runId, List<Quarantined> documents) {
        captures.noteQuarantined(runId, documents);
    }

    /** Lets a run clean the documents of records again, from the bytes that they were cleaned from. */
    public void captureAgain(long runId, List<String> documentIds) {
        captures.noteAgain(runId, documentIds);
    }

    /** The latest run over the same paths, if it didn't come to its end. */
    public OptionalLong unfinished(List<String> paths) {
        return rows
                .list(
                        Long.class,
                        "SELECT r.id FROM run r WHERE r.request_key = :key AND r.finished_at IS NULL"
                                + " AND r.id = (SELECT MAX(l.id) FROM run l WHERE l.request_key = r.request_key)",
                        "key",
                        key(paths))
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private static String key(List<String> paths) {
        return Digest.sha256(String.join("\n", paths));
    }

    /** Counts what a run that came to its end did; counting it again changes nothing. */
    private void count(long runId) {
        rows.update("DELETE FROM run_total WHERE run_id = :run", "run", runId);
        rows.update(
                "INSERT INTO run_total (run_id, documents, cleaned, unchanged, quarantined, cleaned_again, source_length, removed)"
                        + " SELECT :run, n.received, n.cleaned, n.unchanged, n.quarantined, n.cleaned_again,"
                        + " (SELECT COALESCE(SUM(l.source_length), 0) FROM listing l WHERE l.run_id = :run),"
                        + " (SELECT COALESCE(SUM(l.removed), 0) FROM listing l WHERE l.run_id = :run)"
                        + " FROM (" + RunCounts.SELECT + ") n",
                "run",
                runId);
    }

    /** Notes that a run came to its end, and what it did. */
    public void finish(long runId) {
        count(runId);
        note(END, runId, RunOutcome.FINISHED);
    }

    /**
     * Notes that a run goes on, after it was cut off, stopped or given up.
     *
     * @param manner the name of its way to clean, or empty for the usual one
     */
    public void resume(long runId, String manner) {
        rows.sql("UPDATE run SET outcome = :outcome, manner = :manner WHERE id = :run", "manner", manner)
                .param("outcome", RunOutcome.RUNNING.label())
                .param("run", runId)
                .update();
    }

    /**
     * Adds to the working time of a link of the chain in a run; a run that was taken up again adds to what it took before.
     *
     * @param ordinal the place of the link in the chain, from 0
     * @param documents how many went through it
     * @param millis working time, summed over the workers
     */
    public void addTime(long runId, String link, int ordinal, long documents, long millis) {
        rows.put(
                "UPDATE run_step SET documents = documents + :documents, millis = millis + :millis"
                        + " WHERE run_id = :run AND step = :step",
                "INSERT INTO run_step (run_id, step, ordinal, documents, millis)"
                        + " VALUES (:run, :step, :ordinal, :documents, :millis)",
                Map.of("run", runId, "step", link, "ordinal", ordinal, "documents", documents, "millis", millis));
    }

    /** Notes that a run was given up; the same request takes it up again. */
    public void fail(long runId) {
        note("outcome = :outcome", runId, RunOutcome.FAILED);
    }

    /** Notes that a run was stopped; the same request takes it up again. */
    public void stop(long runId) {
        note("outcome = :outcome", runId, RunOutcome.STOPPED);
    }

    /** Notes that a run came to its end, and that what it did can't be right; the same request begins anew. */
    public void reject(long runId) {
        note(END, runId, RunOutcome.FAILED);
    }

    /** Notes what was known of the corpus in this run. */
    public void setKnowledge(long runId, String knowledgeId) {
        rows.sql("UPDATE run SET knowledge_id = :knowledge WHERE id = :run", "knowledge", knowledgeId)
                .param("run", runId)
                .update();
    }

    /** What was known of the corpus in this run. */
    public String knowledge(long runId) {
        return rows.find(String.class, "SELECT knowledge_id FROM run WHERE id = :run", "run", runId)
                .orElseThrow(() -> new IllegalStateException("run " + runId + " has learned nothing yet"));
    }

    /**
     * Notes what was fetched. Of several captures of a document in a run the one stands that was fetched last, or, where no times are
     * given, the one in the last place by the files' names; refused ones give way. Seen before in this run with the same
     * bytes: nothing changes. Those whose record stands for the same bytes and fingerprint are unchanged.
     */
    public Set<Capture> capture(long runId, List<Capture> fetched, String fingerprint) {
        return captures.note(runId, fetched, fingerprint, OffsetDateTime.now(clock));
    }

    /**
     * Notes that a run received what a former one received, as if it had been fetched again in the place {@code first} and after.
     */
    public void takeOver(long runId, InputFileStore.Captured former, long first, String fingerprint) {
        captures.takeOver(runId, former, first, fingerprint, OffsetDateTime.now(clock));
    }

    /**
     * Lets a run clean all records of a site again, those of documents that it did not receive too, if they were cleaned in its
     * manner; returns how many. The caller holds the transaction.
     */
    public int cleanAgain(long runId, String site) {
        int received = rows.sql(
                        "UPDATE capture SET outcome = 'pending', payload_id = COALESCE(payload_id,"
                                + " (SELECT x.payload_id FROM cleaning x WHERE x.document_id = capture.document_id))"
                                + " WHERE run_id = :run AND outcome = 'unchanged'"
                                + " AND document_id IN (SELECT c.document_id FROM cleaning c WHERE c.site = :site)",
                        "run",
                        runId)
                .param("site", site)
                .update();
        int others = rows.sql(
                        "INSERT INTO capture (run_id, document_id, payload_id, ordinal, fetched_at, place, outcome, again)"
                                + " SELECT :run, c.document_id, c.payload_id,"
                                + " (SELECT COALESCE(MAX(o.ordinal), 0) + 1 FROM capture o WHERE o.run_id = :run),"
                                + " c.fetched_at, c.place, 'pending', TRUE"
                                + " FROM cleaning c JOIN run r ON r.id = c.run_id WHERE c.site = :site"
                                + " AND r.manner = (SELECT n.manner FROM run n WHERE n.id = :run) AND NOT EXISTS"
                                + " (SELECT 1 FROM capture h WHERE h.run_id = :run AND h.document_id = c.document_id)",
                        "run",
                        runId)
                .param("site", site)
                .update();
        return received + others;
    }

    /** How many captures a run has, those it cleans again included. */
    public long captures(long runId) {
        return rows.number("SELECT COUNT(*) FROM capture WHERE run_id = :run", "run", runId);
    }

    /** Notes what became of captures. */
    public void settle(long runId, CaptureStatus status, List<String> documentIds) {
        // One by one: for a list of ids H2 reads all captures of the run.
        rows.batch(
                "UPDATE capture SET outcome = :outcome WHERE run_id = :run AND document_id = :id",
                documentIds,
                id -> Map.of("outcome", status.label(), "run", runId, "id", id));
    }

    /**
     * The next captures after {@code last} that need cleaning, by their ids; null for the first ones. Whatever is written of them then
     * lies side by side in every index that begins with a document: in the order of the input a chunk of 50 would write 50 pages of each.
     */
    public List<Capture> pending(long runId, @Nullable Capture last, int most) {
        return next("", runId, last, most);
    }

    /**
     * The same, of those whose payload nothing was learned from yet, by their ids: whatever is learned in parts is so in the same
     * parts, however the input is ordered. Of several documents with the same bytes it is the first.
     */
    public List<Capture> unlearned(long runId, @Nullable Capture last, int most) {
        return next(
                " AND c.payload_id IS NOT NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM document k WHERE k.learned_payload_id = c.payload_id)"
                        + " AND c.document_id = (SELECT MIN(e.document_id) FROM capture e WHERE e.run_id = c.run_id"
                        + " AND e.payload_id = c.payload_id AND e.outcome = 'pending')",
                runId,
                last,
                most);
    }

    private List<Capture> next(String where, long runId, @Nullable Capture last, int most) {
        return rows.sql(SELECT + where + " ORDER BY c.run_id, c.document_id" + Rows.first(most), "run", runId)
                .param("last", last == null ? "" : last.documentId())
                .query(rows.as(Capture.class))
                .list();
    }
}
