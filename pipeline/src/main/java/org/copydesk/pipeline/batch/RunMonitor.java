package org.copydesk.pipeline.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.pipeline.cleaning.WorkItem;
import org.copydesk.pipeline.runs.RemainingTime;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunMetrics;
import org.copydesk.pipeline.runs.RunMetricsCollector;
import org.copydesk.pipeline.runs.RunObserver;
import org.copydesk.pipeline.runs.RunProgress;
import org.copydesk.pipeline.runs.RunReport;
import org.copydesk.pipeline.runs.RunReport.Slow;
import org.copydesk.pipeline.runs.RunReport.Time;
import org.copydesk.pipeline.runs.RunStatus;
import org.copydesk.pipeline.runs.StepCosts;
import org.copydesk.pipeline.runs.StepTime;
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
    private final RemainingTime pace;
    private final Instant started;
    private final RunMetricsCollector tallying;
    private final boolean countedBefore;
    private final double pendingBefore;
    private volatile RunStatus standing;
    private double received;
    private double fresh;
    private double learned;
    private double weighed;
    private double cleaned;
    private RunObserver.Done reported = new RunObserver.Done(0, 0, 0, 0, 0, 0, Map.of(), Map.of());

    RunMonitor(long runId, RunMonitors monitors, RunListener listener) {
        this.runId = runId;
        this.monitors = monitors;
        this.listener = listener;
        this.started = Instant.now(monitors.clock());
        this.standing = new RunStatus("begin", 0, -1, 0, 0, -1, started, started);
        RunMetrics before = monitors.reports().tallies(runId);
        this.countedBefore = before != RunMetrics.NONE;
        this.tallying = new RunMetricsCollector(before);
        this.reported = done(0, 0, 0, 0, Map.of());
        this.pace = new RemainingTime(
                StepCosts.standard().learnedFrom(monitors.progress().spentLately()), monitors.nanos());
        this.pendingBefore = monitors.reports().pendingWeight(runId);
        expectCleaning(pendingBefore, 0);
        List<StepTime> spent = monitors.progress().spent(runId);
        pace.earlier(spent);
        monitors.progress().begin(runId, spent);
        monitors.observers().forEach(one -> one.begun(runId));
    }

    private void expectCleaning(double weight, double documents) {
        pace.expect("learn", weight);
        pace.expect("clean", weight);
        pace.expect("sign", documents);
        pace.expect("link", documents);
    }

    /**
     * How far the input was read.
     *
     * @param documents taken in by this process so far
     * @param total of them, or -1
     * @param read bytes of the input read so far
     * @param size bytes of the input, or -1
     */
    record Intake(long documents, long total, long read, long size) {
        double share() {
            return size <= 0 ? 1 : Math.min(1, Math.max((double) read / size, 1e-6));
        }
    }

    /**
     * Notes documents that were taken in.
     *
     * @param weight of the documents that are new in this call
     * @param unchanged the share of them that needn't be cleaned
     */
    void takenIn(Intake intake, double weight, double unchanged, long quarantined) {
        received += weight;
        fresh += weight * (1 - unchanged);
        pace.expect("intake", Math.max(intake.read(), intake.size()));
        double known = received == 0 ? 1 : fresh / received;
        expectCleaning(pendingBefore + fresh / intake.share(), intake.documents() * known / intake.share());
        pace.at("intake", intake.documents(), intake.read());
        tell("intake", intake.documents(), intake.total(), quarantined);
    }

    /**
     * Notes documents that were learned from.
     *
     * @param documents learned from by this process so far
     * @param guessed their weight as it was guessed, in this call
     * @param weight their weight as it is
     */
    void learned(long documents, long quarantined, double guessed, double weight) {
        learned += guessed;
        weighed += weight;
        pace.expect("clean", (pendingBefore + fresh) * weighed / Math.max(1, learned));
        pace.at("learn", documents, learned);
        tell("learn", documents, -1, quarantined);
    }

    /** Notes what there is to clean, before the first chunk; returns how many documents came to what. */
    RunCounts cleans() {
        RunCounts counts = monitors.reports().counts(runId);
        pace.expect("clean", monitors.reports().pendingWeight(runId));
        pace.expect("sign", counts.pending());
        pace.expect("link", counts.pending());
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
            cleaned += item.capture().weight();
            long characters = 0;
            if (item.cleaned() != null) {
                done++;
                characters = item.cleaned().article().sourceLength();
                tallying.add(item.cleaned().article());
            }
            tallying.add(
                    new Slow(item.capture().documentId(), item.capture().uri(), item.nanos() / 1_000_000, characters));
        }
        List<Time> stages = tally.times(RunMonitors.LINKS).stream()
                .map(time -> new Time(time.step(), time.documents(), time.millis()))
                .toList();
        monitors.reports().put(runId, tallying.tallies(stages));
        RunObserver.Done now =
                done(0, 0, reported.cleaned() + done, reported.quarantined() + quarantined, tally.work());
        RunObserver.Done since = minus(now, reported);
        reported = now;
        afterCommit(() -> tellDone(since));
    }

    void cleanedSoFar(long done, long total, long doneHere, long quarantined) {
        pace.at("clean", doneHere, cleaned);
        tell("clean", done, total, quarantined);
    }

    /** Notes how far another step has come. */
    void at(String step, long done, long quarantined) {
        pace.at(step, done, done);
        tell(step, done, -1, quarantined);
    }

    private void tell(String step, long done, long total, long quarantined) {
        if (!step.equals(standing.step())) {
            LOG.info("step {}", step);
        }
        Duration left = pace.left();
        RunStatus now = new RunStatus(
                step,
                done,
                total,
                quarantined,
                pace.documentsPerSecond(),
                left.toMillis(),
                started,
                Instant.now(monitors.clock()));
        standing = now;
        monitors.observers().forEach(one -> one.standing(runId, now));
        listener.progress(new RunProgress(step, done, total, quarantined, now.documentsPerSecond(), left));
    }

    private void tellDone(RunObserver.Done done) {
        monitors.observers().forEach(one -> one.done(done));
    }

    private RunObserver.Done done(
            long received,
            long unchanged,
            long cleanedDocuments,
            long quarantined,
            Map<String, RunObserver.Work> stages) {
        return new RunObserver.Done(
                received,
                unchanged,
                cleanedDocuments,
                quarantined,
                tallying.sourceCharacters(),
                tallying.removedCharacters(),
                tallying.edits(),
                stages);
    }

    private static RunObserver.Done minus(RunObserver.Done now, RunObserver.Done before) {
        Map<String, Long> edits = new TreeMap<>(now.edits());
        before.edits().forEach((phase, count) -> edits.merge(phase, -count, Long::sum));
        Map<String, RunObserver.Work> stages = new TreeMap<>();
        now.stages().forEach((stage, work) -> {
            RunObserver.Work earlier = before.stages().getOrDefault(stage, new RunObserver.Work(0, 0));
            stages.put(stage, work.minus(earlier));
        });
        return new RunObserver.Done(
                0,
                0,
                now.cleaned() - before.cleaned(),
                now.quarantined() - before.quarantined(),
                now.sourceCharacters() - before.sourceCharacters(),
                now.removedCharacters() - before.removedCharacters(),
                edits,
                stages);
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
        monitors.progress().put(runId, standing, pace.spent());
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
