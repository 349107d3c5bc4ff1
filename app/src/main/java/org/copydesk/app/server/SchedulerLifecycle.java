package org.copydesk.app.server;

import java.util.List;
import java.util.Optional;
import org.copydesk.app.jobs.SchedulerThread;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** The schedule as a part of the server's life: last to start, first to end; nothing without a job. */
final class SchedulerLifecycle implements SmartLifecycle {
    private final JobSetup jobs;
    private final NoticeThread notifying;
    private @Nullable SchedulerThread clockwork;

    SchedulerLifecycle(JobSetup jobs, NoticeThread notifying) {
        this.jobs = jobs;
        this.notifying = notifying;
    }

    @Override
    public synchronized void start() {
        if (!jobs.none() && clockwork == null) {
            SchedulerThread started = jobs.clockwork();
            clockwork = started;
            started.start();
        }
    }

    /**
     * Begins a job now.
     *
     * @return the job that is at work instead, or empty
     * @throws IllegalStateException if the server is not up, or about to end
     */
    synchronized Optional<String> runNow(String name) {
        if (clockwork == null) {
            throw new IllegalStateException("no jobs are run");
        }
        return clockwork.runNow(name);
    }

    /** The jobs that are at work or wait for their turn. */
    synchronized List<String> working() {
        return clockwork == null ? List.of() : clockwork.working();
    }

    @Override
    public synchronized void stop() {
        if (clockwork != null) {
            clockwork.close();
            clockwork = null;
        }
        notifying.close();
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }
}
