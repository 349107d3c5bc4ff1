package org.copydesk.pipeline.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the runs of a store did, for people. Thread-safe. */
public final class RunHistory {
    private final JdbcTemplate jdbc;

    public RunHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest runs, the latest first. */
    public List<Past> latest(int most) {
        Lease lease = new LeaseStore(jdbc).read();
        Long live = lease.held() ? lease.runId() : null;
        return jdbc.query(
                "SELECT id, outcome, started_at, finished_at, paths, documents, cleaned, unchanged, quarantined,"
                        + " cleaned_again FROM runs ORDER BY id DESC FETCH FIRST " + most + " ROWS ONLY",
                (row, n) -> new Past(
                        row.getLong(1),
                        outcome(row.getLong(1), row.getString(2), live),
                        row.getObject(3, OffsetDateTime.class),
                        row.getObject(4, OffsetDateTime.class),
                        row.getString(5).lines().toList(),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10)));
    }

    private static String outcome(long runId, String noted, @Nullable Long live) {
        return noted.equals("running") && !Long.valueOf(runId).equals(live) ? "cut off" : noted;
    }

    /** Documents that a run set aside which were not in quarantine before it. */
    public long newlyQuarantined(long runId) {
        Long count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM quarantine WHERE run_id = ? AND attempts = 1", Long.class, runId);
        return count == null ? 0 : count;
    }

    /** How many documents a run cleaned that it did not receive. */
    public long cleanedAgain(long runId) {
        Long count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM capture WHERE run_id = ? AND again AND outcome = 'cleaned'", Long.class, runId);
        return count == null ? 0 : count;
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

    /** The documents that a run received and that have a record, held ones left out, in the order of the input. */
    public List<String> recorded(long runId) {
        return Rows.strings(
                jdbc,
                "SELECT c.document_id FROM capture c WHERE c.run_id = ? AND NOT c.again"
                        + " AND c.outcome IN ('cleaned', 'unchanged') AND " + HeldStore.notHeld("c")
                        + " ORDER BY c.ordinal, c.document_id",
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

    /**
     * A run.
     *
     * @param id its number
     * @param outcome {@code running}, {@code finished}, {@code failed}, {@code stopped}, or {@code cut off} if its process died
     * @param started when it began
     * @param finished when it came to its end, or null
     * @param paths what it was to clean
     * @param documents received
     * @param cleaned of those
     * @param unchanged of those
     * @param quarantined of those
     * @param cleanedAgain not received, but cleaned again
     */
    public record Past(
            long id,
            String outcome,
            OffsetDateTime started,
            @Nullable OffsetDateTime finished,
            List<String> paths,
            long documents,
            long cleaned,
            long unchanged,
            long quarantined,
            long cleanedAgain) {}
}
