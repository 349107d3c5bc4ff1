package org.copydesk.pipeline.runs;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.copydesk.pipeline.runs.RunReport.Reason;
import org.copydesk.pipeline.runs.RunReport.Rule;
import org.copydesk.pipeline.runs.RunReport.Site;
import org.copydesk.pipeline.runs.RunReport.Time;
import org.copydesk.pipeline.store.Rows;
import org.copydesk.pipeline.store.RunCounts;
import org.copydesk.pipeline.store.RunOutcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what runs are at and the reports of those that ended. Thread-safe. */
public final class ReportStore {
    private static final int SITES = 50;
    private static final int REASONS = 20;
    private static final int LONGEST_REASON = 1_000;
    private static final Comparator<Rule> MOST_FIRST = Comparator.comparingLong(Rule::removedCharacters)
            .thenComparingLong(Rule::changes)
            .reversed()
            .thenComparing(Rule::rule);

    private final Rows rows;
    private final RunHistory history;
    private final JsonMapper json = JsonMapper.builder().build();

    public ReportStore(DataSource dataSource) {
        this.rows = new Rows(dataSource);
        this.history = new RunHistory(dataSource);
    }

    /** What a run is at, as its last chunk left it. */
    public RunMetrics tallies(long runId) {
        return string("SELECT tallies FROM run_report WHERE run_id = :run", runId)
                .map(stored -> json.readValue(stored, RunMetrics.class))
                .orElse(RunMetrics.NONE);
    }

    /** Keeps what a run is at; the caller holds the transaction of the chunk that it counts. */
    public void put(long runId, RunMetrics tallies) {
        put(runId, "tallies", json.writeValueAsString(tallies));
    }

    /** The report of a run that ended, in whatever way; of one that goes on, as its last attempt ended. */
    public Optional<RunReport> find(long runId) {
        return json(runId).map(stored -> json.readValue(stored, RunReport.class));
    }

    /** The same, as JSON. */
    public Optional<String> json(long runId) {
        return string("SELECT report FROM run_report WHERE run_id = :run", runId);
    }

    /** Makes and keeps the report of a run that ended, as the store has it now. */
    public RunReport close(long runId, List<Time> steps) {
        RunMetrics tallies = tallies(runId);
        List<Site> sites = sites(runId);
        List<Reason> reasons = reasons(runId);
        long listed = reasons.stream().mapToLong(Reason::documents).sum();
        long all = count("SELECT COUNT(*) FROM quarantine WHERE run_id = :run", runId);
        RunReport report = rows.find(
                        Ended.class,
                        "SELECT outcome, started_at, finished_at, paths FROM run WHERE id = :run",
                        "run",
                        runId)
                .map(run -> new RunReport(
                        runId,
                        run.outcome(),
                        run.startedAt().toString(),
                        run.finishedAt() == null ? null : run.finishedAt().toString(),
                        run.paths(),
                        history.counts(runId),
                        tallies.sourceCharacters(),
                        tallies.removedCharacters(),
                        tallies.edits(),
                        steps,
                        tallies.stages(),
                        tallies.rules().values().stream().sorted(MOST_FIRST).toList(),
                        sites.subList(0, Math.min(SITES, sites.size())),
                        Math.max(0, siteCount(runId, sites.size()) - SITES),
                        tallies.slowest(),
                        reasons,
                        all - listed))
                .orElseThrow(() -> new IllegalArgumentException("there is no run " + runId));
        put(runId, "report", json.writeValueAsString(report));
        return report;
    }

    /** The latest run that has a report. */
    public Optional<Long> last() {
        return rows.find(Long.class, "SELECT MAX(run_id) FROM run_report WHERE report IS NOT NULL");
    }

    /** How many documents of a run came to what, by now. */
    public RunCounts counts(long runId) {
        return history.counts(runId);
    }

    /** Of what the run cleaned; one more than are reported, where there are more. */
    private List<Site> sites(long runId) {
        return rows.list(
                Site.class,
                "SELECT site, COUNT(*) AS documents, SUM(source_length) AS source_characters,"
                        + " SUM(removed) AS removed_characters, SUM(edits) AS edits FROM listing WHERE run_id = :run"
                        + " GROUP BY site ORDER BY SUM(removed) DESC, SUM(edits) DESC, site"
                        + Rows.first(SITES + 1),
                "run",
                runId);
    }

    private long siteCount(long runId, int some) {
        return some <= SITES ? some : count("SELECT COUNT(DISTINCT site) FROM listing WHERE run_id = :run", runId);
    }

    private List<Reason> reasons(long runId) {
        String reason = "CAST(SUBSTRING(reason, 1, " + LONGEST_REASON + ") AS VARCHAR(" + LONGEST_REASON + "))";
        return rows.list(
                Reason.class,
                "SELECT stage, reason, COUNT(*) AS documents FROM (SELECT stage, " + reason
                        + " AS reason FROM quarantine WHERE run_id = :run) q"
                        + " GROUP BY stage, reason ORDER BY COUNT(*) DESC, stage, reason" + Rows.first(REASONS),
                "run",
                runId);
    }

    private long count(String sql, long runId) {
        return rows.number(sql, "run", runId);
    }

    private Optional<String> string(String sql, long runId) {
        return rows.find(String.class, sql, "run", runId);
    }

    private void put(long runId, String column, String value) {
        rows.put(
                "UPDATE run_report SET " + column + " = :value WHERE run_id = :run",
                "INSERT INTO run_report (run_id, " + column + ") VALUES (:run, :value)",
                Map.of("run", runId, "value", value));
    }

    private record Ended(
            RunOutcome outcome, Instant startedAt, @Nullable Instant finishedAt, List<String> paths) {}
}
