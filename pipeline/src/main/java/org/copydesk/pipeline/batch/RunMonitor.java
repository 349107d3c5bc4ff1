package org.copydesk.pipeline.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.copydesk.pipeline.cleaning.WorkItem;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunMetrics;
import org.copydesk.pipeline.runs.RunMetricsCollector;
import org.copydesk.pipeline.runs.RunObserver;
import org.copydesk.pipeline.runs.RunProgress;
import org.copydesk.pipeline.runs.RunReport;
import org.copydesk.pipeline.runs.RunReport.Slow;
import org.copydesk.pipeline.runs.RunReport.Time;
import org.copydesk.pipeline.runs.RunStatus;
import org.copydesk.pipeline.store.RunCounts;
import org.copydesk.pipeline.store.RunOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is kept of a run while it goes on: how far it has come, and what it did so far. What it did is written with each chunk, in
 * its transaction, so that a run that was cut off counts nothing twice and nothing too little. Its numbers come from the thread of
 * the steps; {@link #keep} may be called by another.
 */
final class RunMonitor {
    private static final Logger LOG = LoggerFactory.getLogger(RunMonitor.class);

    private final long runId;
    private final RunMonitors monitors;
    private final RunListener listener;
    private final Instant started;
    private final RunMetricsCollector tallying;
    private final boolean countedBefore;
    private final Map<String, Long> stepMillis = new LinkedHashMap<>();
    private volatile RunStatus standing;
    private volatile List<Time> steps;
    private long lastNanos = System.nanoTime();
    private long millisHere;
    private RunObserver.Done told;

    RunMonitor(long runId, RunMonitors monitors, RunListener listener) {
        this.runId = runId;
        this.monitors = monitors;
        this.listener = listener;
        this.started = Instant.now(monitors.clock());
        this.standing = new RunStatus("begin", 0, -1, 0, 0, -1, started, started);
        RunMetrics before = monitors.reports().tallies(runId);
        this.countedBefore = before != RunMetrics.NONE;
        this.tallying = new RunMetricsCollector(before);
        this.told = done(0, 0, Map.of());
        this.steps = monitors.progress().spent(runId);
        steps.forEach(step -> stepMillis.put(step.name(), step.millis()));
        monitors.progress().begin(runId, steps);
        monitors.observers().forEach(one -> one.begun(runId));
    }

    /** Notes what there is to clean, before the first chunk; returns how many documents came to what. */
    RunCounts cleans() {
        RunCounts counts = monitors.reports().counts(runId);
        if (monitors.firstCount(runId) && !countedBefore) {
            tellDone(new RunObserver.Done(
                    counts.received(), counts.unchanged(), 0, counts.quarantined(), 0, 0, Map.of(), Map.of()));
        }
        return counts;
    }

    /** Notes a chunk that was cleaned; the caller holds its transaction. */
    void cleaned(List<? extends WorkItem> chunk, LinkTimes tally, long quarantined) {
        long done = 0;
        for (WorkItem item : chunk) {
            long characters = 0;
            if (item.cleaned() != null) {
                done++;
                characters = item.cleaned().article().sourceLength();
                tallying.add(item.cleaned().article());
            }
            tallying.add(
                    new Slow(item.capture().documentId(), item.capture().uri(), item.nanos() / 1_000_000, characters));
        }
        monitors.reports().put(runId, tallying.tallies(tally.times()));
        RunObserver.Done now = done(done, quarantined, tally.work());
        RunObserver.Done since = now.since(told);
        told = now;
        afterCommit(() -> tellDone(since));
    }

    private RunObserver.Done done(long cleaned, long quarantined, Map<String, RunObserver.Work> stages) {
        return new RunObserver.Done(
                0,
                0,
                cleaned,
                quarantined,
                tallying.sourceCharacters(),
                tallying.removedCharacters(),
                tallying.edits(),
                stages);
    }

    private void tellDone(RunObserver.Done done) {
        monitors.observers().forEach(one -> one.done(done));
    }

    /** What was rolled back was not done. */
    private static void afterCommit(Runnable action) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            action.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    /** Notes how far a step has come of which nobody knows how long it is. */
    void at(String step, long done, long quarantined) {
        at(step, done, -1, done, quarantined);
    }

    /**
     * Notes how far a step has come; the time since the last call went into it.
     *
     * @param total documents of it, or -1 while unknown
     * @param doneHere documents done by this process
     */
    void at(String step, long done, long total, long doneHere, long quarantined) {
        if (!step.equals(standing.step())) {
            LOG.info("step {}", step);
            millisHere = 0;
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastNanos);
        lastNanos += TimeUnit.MILLISECONDS.toNanos(millis);
        millisHere += millis;
        stepMillis.merge(step, millis, Long::sum);
        List<Time> spent = new ArrayList<>();
        stepMillis.forEach((name, took) -> spent.add(new Time(name, 0, took)));
        steps = List.copyOf(spent);
        double rate = millisHere == 0 ? 0 : doneHere * 1000.0 / millisHere;
        long left = total < 0 || rate == 0 ? -1 : Math.round(Math.max(0, total - done) * 1000 / rate);
        RunStatus now =
                new RunStatus(step, done, total, quarantined, rate, left, started, Instant.now(monitors.clock()));
        standing = now;
        monitors.observers().forEach(one -> one.standing(runId, now));
        listener.progress(new RunProgress(step, done, total, quarantined));
    }

    /** Notes that all steps are done. */
    void end() {
        RunStatus last = standing;
        standing = new RunStatus(
                last.step(),
                last.done(),
                last.total(),
                last.quarantined(),
                last.documentsPerSecond(),
                0,
                started,
                Instant.now(monitors.clock()));
        keep();
    }

    /** Writes how far the run has come where other processes can read it. */
    void keep() {
        monitors.progress().put(runId, standing, steps);
    }

    /** Makes and keeps the report of the run, of which the store has noted how it ended. */
    RunReport close() {
        keep();
        return monitors.close(runId);
    }

    /** Tells whoever listens that the run has ended. */
    void ended(RunOutcome outcome) {
        Duration took = Duration.between(started, Instant.now(monitors.clock()));
        monitors.observers().forEach(one -> one.ended(runId, outcome, took));
    }
}
