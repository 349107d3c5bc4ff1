package org.copydesk.pipeline.batch;

import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import org.copydesk.pipeline.runs.ProgressStore;
import org.copydesk.pipeline.runs.ReportStore;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunObserver;
import org.copydesk.pipeline.runs.RunReport;
import org.copydesk.pipeline.runs.RunReport.Time;

/** Makes the monitors and the reports of runs, and knows who hears of them. For one run at a time. */
final class RunMonitors {
    /** The links of the chain, in their order. */
    static final List<String> LINKS = List.of("strip", "fix", "segment", PersistWriter.NAME);

    private final ReportStore reports;
    private final ProgressStore progress;
    private final List<RunObserver> observers;
    private final Clock clock;
    private long counted = -1;

    RunMonitors(ReportStore reports, ProgressStore progress, List<RunObserver> observers, Clock clock) {
        this.reports = reports;
        this.progress = progress;
        this.observers = List.copyOf(observers);
        this.clock = clock;
    }

    /** The monitor of a run that begins or goes on. */
    RunMonitor open(long runId, RunListener listener) {
        return new RunMonitor(runId, this, listener);
    }

    /** Makes and keeps the report of a run that ended. */
    RunReport close(long runId) {
        List<Time> steps = progress.spent(runId).stream()
                .filter(spent -> spent.millis() > 0)
                .map(spent -> new Time(spent.step(), 0, spent.millis()))
                .toList();
        return reports.close(runId, steps);
    }

    /** Whether this process counts the documents that a run received for the first time; it won't be so again. */
    boolean firstCount(long runId) {
        boolean first = counted != runId;
        counted = runId;
        return first;
    }

    ReportStore reports() {
        return reports;
    }

    ProgressStore progress() {
        return progress;
    }

    List<RunObserver> observers() {
        return observers;
    }

    Clock clock() {
        return clock;
    }

    LongSupplier nanos() {
        return System::nanoTime;
    }
}
