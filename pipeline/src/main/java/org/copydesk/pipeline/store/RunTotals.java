package org.copydesk.pipeline.store;

import java.util.Map;

/** What runs did, counted once, and the working time of the links of their chains. Thread-safe. */
final class RunTotals {
    private final Rows rows;

    RunTotals(Rows rows) {
        this.rows = rows;
    }

    /** Counts what a run that came to its end did; counting it again changes nothing. */
    void count(long runId) {
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

    /** Adds to the working time of a link of the chain in a run. */
    void addTime(long runId, String link, int ordinal, long documents, long millis) {
        rows.put(
                "UPDATE run_step SET documents = documents + :documents, millis = millis + :millis"
                        + " WHERE run_id = :run AND step = :step",
                "INSERT INTO run_step (run_id, step, ordinal, documents, millis)"
                        + " VALUES (:run, :step, :ordinal, :documents, :millis)",
                Map.of("run", runId, "step", link, "ordinal", ordinal, "documents", documents, "millis", millis));
    }
}
