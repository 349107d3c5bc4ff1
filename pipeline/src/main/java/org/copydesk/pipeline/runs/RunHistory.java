package org.copydesk.pipeline.runs;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.copydesk.pipeline.store.CaptureStatus;
import org.copydesk.pipeline.store.HeldStore;
import org.copydesk.pipeline.store.Lease;
import org.copydesk.pipeline.store.LeaseStore;
import org.copydesk.pipeline.store.Rows;
import org.copydesk.pipeline.store.RunCounts;
import org.copydesk.pipeline.store.RunOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What the runs of a store did, for people. Thread-safe. */
public final class RunHistory {
    private static final String SELECT =
            "SELECT r.id, r.job, r.outcome, r.started_at, r.finished_at, r.paths, t.documents AS received,"
                    + " t.cleaned, t.unchanged, t.quarantined, t.cleaned_again, 0 AS pending, t.source_length, t.removed"
                    + " FROM run r LEFT JOIN run_total t ON t.run_id = r.id";

    private final Rows rows;
    private final LeaseStore leases;

    public RunHistory(DataSource dataSource) {
        this.rows = new Rows(dataSource);
        this.leases = new LeaseStore(dataSource);
    }

    /** The latest runs, the latest first. */
    public List<Past> latest(int most) {
        Lease lease = leases.read();
        Long live = lease.held() ? lease.runId() : null;
        return rows.list(
                Past.class,
                "SELECT id, CASE WHEN outcome = 'running' AND id <> :live THEN 'cut off' ELSE outcome END AS outcome,"
                        + " started_at AS started, finished_at AS finished, paths, documents, cleaned, unchanged, quarantined,"
                        + " cleaned_again, job FROM runs ORDER BY id DESC" + Rows.first(most),
                "live",
                live == null ? -1 : live);
    }

    /**
     * Runs before a number, the latest first.
     *
     * @param job those of this job, or empty for all
     * @param outcome those of which this came, as noted, or null for all
     */
    public List<Entry> before(long id, String job, @Nullable RunOutcome outcome, int most) {
        String where =
                (job.isEmpty() ? "" : " AND r.job = :job") + (outcome == null ? "" : " AND r.outcome = :outcome");
        return entries(
                rows.sql(SELECT + " WHERE r.id < :id" + where + " ORDER BY r.id DESC" + Rows.first(most))
                        .param("job", job)
                        .param("outcome", outcome == null ? "" : outcome.label()),
                id);
    }

    /** The jobs that runs are of, by name. */
    public List<String> jobs() {
        return rows.list(String.class, "SELECT DISTINCT job FROM run WHERE job > '' ORDER BY job");
    }

    public Optional<Entry> find(long id) {
        return entries(rows.sql(SELECT + " WHERE r.id = :id"), id).stream().findFirst();
    }

    /** What came to its end was counted then; of the others the captures are counted now. */
    private List<Entry> entries(StatementSpec query, long id) {
        return query.param("id", id).query(rows.as(Entry.class)).list().stream()
                .map(run -> run.finishedAt() == null ? run.with(counts(run.id())) : run)
                .toList();
    }

    /** The run that ended last, if one did. */
    public Optional<Entry> lastEnded() {
        return rows.find(Entry.class, SELECT + " WHERE t.run_id IS NOT NULL ORDER BY r.id DESC" + Rows.first(1));
    }

    /** When a run finished last, if one did. */
    public Optional<OffsetDateTime> lastFinished() {
        return rows.find(OffsetDateTime.class, "SELECT MAX(finished_at) FROM run WHERE outcome = 'finished'");
    }

    /** The latest run that came to its end. */
    public Optional<Long> last() {
        return rows.find(Long.class, "SELECT MAX(id) FROM run WHERE finished_at IS NOT NULL");
    }

    /** The working times of the links of runs, by run, in the order of the chain. */
    public Map<Long, List<StepTime>> times(long firstRun, long lastRun) {
        return rows
                .sql(
                        "SELECT run_id, step, documents, millis FROM run_step WHERE run_id BETWEEN :first AND :last"
                                + " ORDER BY run_id, ordinal",
                        "first",
                        firstRun)
                .param("last", lastRun)
                .query(rows.as(StepTime.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(StepTime::runId));
    }

    /** What the latest runs made of a document, the latest first. */
    public List<Version> ofDocument(String documentId, int most) {
        // Unchanged captures may name no bytes: theirs are those of the capture before.
        return rows.list(
                Version.class,
                "SELECT c.run_id, COALESCE(c.fetched_at, r.started_at) AS fetched_at, c.outcome,"
                        + " SUBSTRING(COALESCE(c.payload_id,"
                        + " (SELECT e.payload_id FROM capture e WHERE e.document_id = c.document_id"
                        + " AND e.run_id < c.run_id AND e.payload_id IS NOT NULL"
                        + " ORDER BY e.document_id DESC, e.run_id DESC FETCH FIRST 1 ROW ONLY)), 1, 12) AS payload"
                        + " FROM capture c JOIN run r ON r.id = c.run_id WHERE c.document_id = :id"
                        + " ORDER BY c.run_id DESC" + Rows.first(most),
                "id",
                documentId);
    }

    /** How many documents of a run came to what, by now. */
    public RunCounts counts(long runId) {
        return RunCounts.of(rows, runId);
    }

    /** Documents that a run set aside which were not in quarantine before it. */
    public long newlyQuarantined(long runId) {
        return rows.number("SELECT COUNT(*) FROM quarantine WHERE run_id = :run AND attempts = 1", "run", runId);
    }

    /** How many captures of a run hold bytes that another one holds too. */
    public long duplicates(long runId) {
        return rows.number(
                "SELECT COUNT(payload_id) - COUNT(DISTINCT payload_id) FROM capture"
                        + " WHERE run_id = :run AND NOT again",
                "run",
                runId);
    }

    /** The documents that a run received and that have a record, held ones left out, in the order of the input. */
    public List<String> recorded(long runId) {
        return rows.list(
                String.class,
                "SELECT c.document_id FROM capture c WHERE c.run_id = :run AND NOT c.again"
                        + " AND c.outcome IN ('cleaned', 'unchanged') AND " + HeldStore.notHeld("c")
                        + " ORDER BY c.ordinal, c.document_id",
                "run",
                runId);
    }

    /** Characters taken out of the documents that the run cleaned, by rule. */
    public SortedMap<String, Long> removedCharacters(long runId) {
        return byRule(inForce("SUM(m.end_offset - m.start_offset)", "="), runId);
    }

    /** Edits made in the documents that the run cleaned, by rule. */
    public SortedMap<String, Long> edits(long runId) {
        return byRule(inForce("COUNT(*)", "<>"), runId);
    }

    private static String inForce(String sum, String chromeOrNot) {
        return "SELECT m.rule, " + sum + " AS number FROM mark m JOIN cleaning c ON c.document_id = m.document_id"
                + " WHERE c.run_id = :run AND m.outcome = 'in-force' AND m.kind " + chromeOrNot
                + " 'chrome' GROUP BY m.rule";
    }

    private SortedMap<String, Long> byRule(String sql, long runId) {
        SortedMap<String, Long> counts = new TreeMap<>();
        rows.sql(sql, "run", runId).query(row -> {
            counts.put(row.getString("rule"), row.getLong("number"));
        });
        return counts;
    }

    /**
     * A run.
     *
     * @param id its number
     * @param outcome what came of it
     * @param started when it began
     * @param finished when it came to its end, or null
     * @param paths what it was to clean
     * @param documents received
     * @param cleaned of those
     * @param unchanged of those
     * @param quarantined of those
     * @param cleanedAgain not received, but cleaned again
     * @param job the job that it is of, or empty
     */
    public record Past(
            long id,
            RunOutcome outcome,
            OffsetDateTime started,
            @Nullable OffsetDateTime finished,
            List<String> paths,
            long documents,
            long cleaned,
            long unchanged,
            long quarantined,
            long cleanedAgain,
            String job) {}

    /**
     * A run as pages show it.
     *
     * @param job the job that it is of, or empty
     * @param outcome as noted: of a run that was cut off still running
     * @param sourceLength characters of the sources that it cleaned; 0 until it came to its end
     * @param removed characters taken out of them
     */
    public record Entry(
            long id,
            String job,
            RunOutcome outcome,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime finishedAt,
            String paths,
            RunCounts counts,
            long sourceLength,
            long removed) {
        private Entry with(RunCounts now) {
            return new Entry(id, job, outcome, startedAt, finishedAt, paths, now, 0, 0);
        }
    }

    /**
     * What a run made of a document.
     *
     * @param fetchedAt when the document was received
     * @param outcome what came of it
     * @param payload the beginning of the SHA-256 of its bytes, or null where they were not kept
     */
    public record Version(
            long runId,
            OffsetDateTime fetchedAt,
            CaptureStatus outcome,
            @Nullable String payload) {}

    /**
     * The working time of a link of a run's chain.
     *
     * @param documents how many went through it
     * @param millis working time, summed over the workers
     */
    public record StepTime(long runId, String step, long documents, long millis) {}
}
