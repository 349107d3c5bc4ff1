package org.copydesk.pipeline.store;

import org.springframework.jdbc.core.JdbcTemplate;

/** What runs did, counted once, and the working time of the links of their chains. Thread-safe. */
final class RunTotals {
    private final JdbcTemplate jdbc;

    RunTotals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts what a run that came to its end did; counting it again changes nothing. */
    void count(long runId) {
        jdbc.update("DELETE FROM run_total WHERE run_id = ?", runId);
        jdbc.update(
                "INSERT INTO run_total SELECT ?,"
                        + " COALESCE(SUM(CASE WHEN again THEN 0 ELSE 1 END), 0),"
                        + " COALESCE(SUM(CASE WHEN NOT again AND outcome = 'cleaned' THEN 1 ELSE 0 END), 0),"
                        + " COALESCE(SUM(CASE WHEN NOT again AND outcome = 'unchanged' THEN 1 ELSE 0 END), 0),"
                        + " COALESCE(SUM(CASE WHEN NOT again AND outcome = 'quarantined' THEN 1 ELSE 0 END), 0),"
                        + " COALESCE(SUM(CASE WHEN again AND outcome = 'cleaned' THEN 1 ELSE 0 END), 0),"
                        + " (SELECT COALESCE(SUM(l.source_length), 0) FROM listing l WHERE l.run_id = ?),"
                        + " (SELECT COALESCE(SUM(l.removed), 0) FROM listing l WHERE l.run_id = ?)"
                        + " FROM capture WHERE run_id = ?",
                runId,
                runId,
                runId,
                runId);
    }

    /** Adds to the working time of a link of the chain in a run. */
    void addTime(long runId, String link, int ordinal, long documents, long millis) {
        int known = jdbc.update(
                "UPDATE run_step SET documents = documents + ?, millis = millis + ? WHERE run_id = ? AND step = ?",
                documents,
                millis,
                runId,
                link);
        if (known == 0) {
            jdbc.update("INSERT INTO run_step VALUES (?,?,?,?,?)", runId, link, ordinal, documents, millis);
        }
    }
}
