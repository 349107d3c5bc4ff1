package org.copydesk.pipeline.report;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.copydesk.pipeline.report.RunReport.Counts;
import org.copydesk.pipeline.report.RunReport.Reason;
import org.copydesk.pipeline.report.RunReport.Rule;
import org.copydesk.pipeline.report.RunReport.Site;
import org.copydesk.pipeline.report.RunReport.Time;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what runs are at and the reports of those that ended. Thread-safe. */
public final class ReportStore {
    private static final int SITES = 50;
    private static final int REASONS = 20;
    private static final int REASON = 1_000;
    private static final Comparator<Rule> MOST_FIRST = Comparator.comparingLong(Rule::removedCharacters)
            .thenComparingLong(Rule::changes)
            .reversed()
            .thenComparing(Rule::rule);

    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    public ReportStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a run is at, as its last chunk left it. */
    public Tallies tallies(long runId) {
        return string("SELECT tallies FROM run_report WHERE run_id = ?", runId)
                .map(stored -> json.readValue(stored, Tallies.class))
                .orElse(Tallies.NONE);
    }

    /** Keeps what a run is at; the caller holds the transaction of the chunk that it counts. */
    public void put(long runId, Tallies tallies) {
        put(runId, "tallies", json.writeValueAsString(tallies));
    }

    /** The report of a run that ended, in whatever way; of one that goes on, as its last attempt ended. */
    public Optional<RunReport> find(long runId) {
        return json(runId).map(stored -> json.readValue(stored, RunReport.class));
    }

    /** The same, as JSON. */
    public Optional<String> json(long runId) {
        return string("SELECT report FROM run_report WHERE run_id = ?", runId);
    }

    /** Makes and keeps the report of a run that ended, as the store has it now. */
    public RunReport close(long runId, List<Time> steps) {
        Tallies tallies = tallies(runId);
        List<Site> sites = sites(runId);
        List<Reason> reasons = reasons(runId);
        Counts counts = counts(runId);
        long listed = reasons.stream().mapToLong(Reason::documents).sum();
        long all = count("SELECT COUNT(*) FROM quarantine WHERE run_id = ?", runId);
        RunReport report = jdbc.queryForObject(
                "SELECT outcome, started_at, finished_at, paths FROM run WHERE id = ?",
                (row, n) -> new RunReport(
                        runId,
                        row.getString(1),
                        time(row.getObject(2, OffsetDateTime.class)),
                        row.getObject(3) == null ? null : time(row.getObject(3, OffsetDateTime.class)),
                        row.getString(4).lines().toList(),
                        counts,
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
                        all - listed),
                runId);
        if (report == null) {
            throw new IllegalArgumentException("there is no run " + runId);
        }
        put(runId, "report", json.writeValueAsString(report));
        return report;
    }

    private static String time(OffsetDateTime time) {
        return time.toInstant().toString();
    }

    /** How many documents of a run came to what, by now. */
    public Counts counts(long runId) {
        Counts counts = jdbc.queryForObject(
                "SELECT" + sum("NOT again") + "," + sum("NOT again AND outcome = 'cleaned'") + ","
                        + sum("NOT again AND outcome = 'unchanged'") + ","
                        + sum("NOT again AND outcome = 'quarantined'") + ","
                        + sum("again AND outcome = 'cleaned'") + "," + sum("outcome = 'pending'")
                        + " FROM capture WHERE run_id = ?",
                (row, n) -> new Counts(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)),
                runId);
        return counts == null ? new Counts(0, 0, 0, 0, 0, 0) : counts;
    }

    private static String sum(String when) {
        return " COALESCE(SUM(CASE WHEN " + when + " THEN 1 ELSE 0 END), 0)";
    }

    /** The weight of what a run has yet to clean. */
    public long pendingWeight(long runId) {
        return count("SELECT COALESCE(SUM(weight), 0) FROM capture WHERE run_id = ? AND outcome = 'pending'", runId);
    }

    /** Of what the run cleaned; one more than are reported, where there are more. */
    private List<Site> sites(long runId) {
        return jdbc.query(
                "SELECT site, COUNT(*), SUM(source_length), SUM(removed), SUM(edits) FROM listing WHERE run_id = ?"
                        + " GROUP BY site ORDER BY SUM(removed) DESC, SUM(edits) DESC, site FETCH FIRST " + (SITES + 1)
                        + " ROWS ONLY",
                (row, n) -> new Site(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                runId);
    }

    private long siteCount(long runId, int some) {
        return some <= SITES ? some : count("SELECT COUNT(DISTINCT site) FROM listing WHERE run_id = ?", runId);
    }

    private List<Reason> reasons(long runId) {
        String reason = "CAST(SUBSTRING(reason, 1, " + REASON + ") AS VARCHAR(" + REASON + "))";
        return new ArrayList<>(jdbc.query(
                "SELECT stage, r, COUNT(*) FROM (SELECT stage, " + reason + " AS r FROM quarantine WHERE run_id = ?) q"
                        + " GROUP BY stage, r ORDER BY COUNT(*) DESC, stage, r FETCH FIRST " + REASONS + " ROWS ONLY",
                (row, n) -> new Reason(row.getString(1), row.getString(2), row.getLong(3)),
                runId));
    }

    private long count(String sql, long runId) {
        Long count = jdbc.queryForObject(sql, Long.class, runId);
        return count == null ? 0 : count;
    }

    private Optional<String> string(String sql, long runId) {
        return jdbc.query(sql, (row, n) -> row.getString(1), runId).stream()
                .filter(ReportStore::isThere)
                .findFirst();
    }

    private static boolean isThere(@Nullable String stored) {
        return stored != null;
    }

    private void put(long runId, String column, String value) {
        if (jdbc.update("UPDATE run_report SET " + column + " = ? WHERE run_id = ?", value, runId) == 0) {
            jdbc.update("INSERT INTO run_report (run_id, " + column + ") VALUES (?,?)", runId, value);
        }
    }
}
