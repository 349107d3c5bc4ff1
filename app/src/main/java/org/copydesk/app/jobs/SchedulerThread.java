package org.copydesk.app.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Turns a schedule by the machine's clock. One thread looks at the clock, another does the tasks one after the other, since a store
 * has one run at a time. It looks at least every ten seconds: clocks are set, and machines sleep. In a server it is the last to start and
 * the first to end. Thread-safe.
 */
public final class SchedulerThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SchedulerThread.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long PATIENCE_SECONDS = 20;

    private final Scheduler schedule;
    private final Clock clock;
    private final Runnable stopTask;
    private final ScheduledThreadPoolExecutor hands;
    private final ExecutorService worker;
    private volatile boolean running;

    /**
     * @param schedule made around what does its tasks
     * @param stopTask asks a task that is at work to end soon
     */
    public SchedulerThread(Function<Executor, Scheduler> schedule, Clock clock, Runnable stopTask) {
        this.clock = clock;
        this.stopTask = stopTask;
        this.worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "copydesk-jobs"));
        this.hands = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "copydesk-clock");
            thread.setDaemon(true);
            return thread;
        });
        this.schedule = schedule.apply(worker);
    }

    /** @throws RuntimeException if the store can't say what ran before */
    @Override
    public void start() {
        schedule.begin();
        running = true;
        hands.execute(this::turn);
    }

    /** See {@link Scheduler#runNow}. */
    public Optional<String> runNow(String name) {
        return schedule.runNow(name);
    }

    /** See {@link Scheduler#working}. */
    public List<String> working() {
        return schedule.working();
    }

    private void turn() {
        Optional<Instant> next = Optional.empty();
        try {
            next = schedule.turn();
        } catch (RuntimeException e) {
            LOG.error("the schedule stands still until the next look at the clock", e);
        }
        if (!hands.isShutdown()) {
            long millis = next.map(
                            time -> Duration.between(clock.instant(), time).toMillis() + 1)
                    .orElse(LONGEST.toMillis());
            hands.schedule(this::turn, Math.max(1, Math.min(LONGEST.toMillis(), millis)), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Begins nothing more, and lets a task that is at work end after the documents in hand. */
    @Override
    public void stop() {
        running = false;
        List<Runnable> planned = hands.shutdownNow();
        LOG.debug("{} turns left undone", planned.size());
        stopTask.run();
        // Not interrupted: that would close a file of H2.
        worker.shutdown();
        try {
            if (!worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a job is still at work");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
