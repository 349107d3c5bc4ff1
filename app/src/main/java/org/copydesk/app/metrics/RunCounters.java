package org.copydesk.app.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.copydesk.pipeline.runs.RunObserver;
import org.copydesk.pipeline.runs.RunStatus;
import org.copydesk.pipeline.store.CaptureStatus;
import org.copydesk.pipeline.store.RunOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the runs of this process did. What a tag may say is few and fixed: outcomes, phases, links of the chain; never a rule, a
 * site or an address. Thread-safe.
 */
final class RunCounters implements RunObserver {
    private static final String OUTCOME = "outcome";
    private static final List<RunOutcome> OUTCOMES =
            List.of(RunOutcome.FINISHED, RunOutcome.STOPPED, RunOutcome.FAILED);

    private final MeterRegistry registry;
    private final Counter received;
    private final Counter cleaned;
    private final Counter unchanged;
    private final Counter quarantined;
    private final Counter source;
    private final Counter removed;
    private final Map<String, Sum> stages = new ConcurrentHashMap<>();
    private final AtomicLong running = new AtomicLong();
    private volatile @Nullable RunStatus standing;

    RunCounters(MeterRegistry registry) {
        this.registry = registry;
        this.received = registry.counter("copydesk.documents.received");
        this.cleaned = documents(CaptureStatus.CLEANED);
        this.unchanged = documents(CaptureStatus.UNCHANGED);
        this.quarantined = documents(CaptureStatus.QUARANTINED);
        this.source = registry.counter("copydesk.characters.source");
        this.removed = registry.counter("copydesk.characters.removed");
        OUTCOMES.forEach(this::runs);
        Gauge.builder("copydesk.running", running, AtomicLong::doubleValue).register(registry);
        Gauge.builder("copydesk.run.done", this, RunCounters::done).register(registry);
        Gauge.builder("copydesk.run.left", this, RunCounters::left)
                .baseUnit("seconds")
                .register(registry);
    }

    private Counter documents(CaptureStatus outcome) {
        return registry.counter("copydesk.documents", OUTCOME, outcome.label());
    }

    private Timer runs(RunOutcome outcome) {
        return registry.timer("copydesk.runs", OUTCOME, outcome.label());
    }

    private double done() {
        RunStatus now = standing;
        return now == null ? 0 : now.done();
    }

    private double left() {
        RunStatus now = standing;
        return now == null || now.millisLeft() < 0 ? Double.NaN : now.millisLeft() / 1000.0;
    }

    @Override
    public void begun(long runId) {
        running.incrementAndGet();
    }

    @Override
    public void standing(long runId, RunStatus now) {
        standing = now;
    }

    @Override
    public void done(Done done) {
        received.increment(done.received());
        cleaned.increment(done.cleaned());
        unchanged.increment(done.unchanged());
        quarantined.increment(done.quarantined());
        source.increment(done.sourceCharacters());
        removed.increment(done.removedCharacters());
        done.edits()
                .forEach((phase, count) ->
                        registry.counter("copydesk.edits", "phase", phase).increment(count));
        done.stages()
                .forEach((stage, work) ->
                        stages.computeIfAbsent(stage, this::stage).add(work));
    }

    private Sum stage(String name) {
        Sum sum = new Sum(new AtomicLong(), new AtomicLong());
        FunctionTimer.builder(
                        "copydesk.stage",
                        sum,
                        one -> one.documents().get(),
                        one -> one.nanos().get(),
                        TimeUnit.NANOSECONDS)
                .tag("stage", name)
                .register(registry);
        return sum;
    }

    @Override
    public void ended(long runId, RunOutcome outcome, Duration took) {
        standing = null;
        running.decrementAndGet();
        runs(outcome).record(took);
    }

    private record Sum(AtomicLong documents, AtomicLong nanos) {
        void add(Work work) {
            documents.addAndGet(work.documents());
            nanos.addAndGet(work.nanos());
        }
    }
}
