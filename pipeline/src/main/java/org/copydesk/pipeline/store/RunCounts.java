package org.copydesk.pipeline.store;

/**
 * How many documents of a run came to what.
 *
 * @param received documents received
 * @param cleaned of those, cleaned
 * @param unchanged of those, found unchanged
 * @param quarantined of those, set aside
 * @param cleanedAgain not received, but cleaned again
 * @param pending of those received and those to be cleaned again, not done yet; 0 in a finished run
 */
public record RunCounts(
        long received, long cleaned, long unchanged, long quarantined, long cleanedAgain, long pending) {
    static final String SELECT = "SELECT" + sum("NOT again", "received") + ","
            + sum("NOT again AND outcome = 'cleaned'", "cleaned") + ","
            + sum("NOT again AND outcome = 'unchanged'", "unchanged") + ","
            + sum("NOT again AND outcome = 'quarantined'", "quarantined") + ","
            + sum("again AND outcome = 'cleaned'", "cleaned_again") + "," + sum("outcome = 'pending'", "pending")
            + " FROM capture WHERE run_id = :run";

    private static String sum(String when, String name) {
        return " COALESCE(SUM(CASE WHEN " + when + " THEN 1 ELSE 0 END), 0) AS " + name;
    }

    public static RunCounts of(Rows rows, long runId) {
        return rows.find(RunCounts.class, SELECT, "run", runId).orElseThrow();
    }
}
