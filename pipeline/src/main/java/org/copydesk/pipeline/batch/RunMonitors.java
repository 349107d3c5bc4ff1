package org.copydesk.pipeline.batch;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.copydesk.pipeline.runs.ProgressStore;
import org.copydesk.pipeline.runs.ReportStore;
import org.copydesk.pipeline.runs.RunObserver;
import org.copydesk.pipeline.runs.RunReport;

/**
 * What the monitors of runs share: where they keep what they note, and who hears of it. For one run at a time.
 *
 * @param counted the last run whose documents this process counted
 */
record RunMonitors(
        ReportStore reports, ProgressStore progress, List<RunObserver> observers, Clock clock, AtomicLong counted) {

    /** Makes and keeps the report of a run that ended. */
    RunReport close(long runId) {
        return reports.close(
                runId,
                progress.spent(runId).stream().filter(step -> step.millis() > 0).toList());
    }

    /** Whether this process counts the documents that a run received for the first time; it won't be so again. */
    boolean firstCount(long runId) {
        return counted.getAndSet(runId) != runId;
    }
}
