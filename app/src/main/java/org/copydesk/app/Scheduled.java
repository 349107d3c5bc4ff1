package org.copydesk.app;

import org.copydesk.app.schedule.Clockwork;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** The schedule as a part of the server's life: last to start, first to end; nothing without a job. */
final class Scheduled implements SmartLifecycle {
    private final Jobs jobs;
    private final Notifying notifying;
    private @Nullable Clockwork clockwork;

    Scheduled(Jobs jobs, Notifying notifying) {
        this.jobs = jobs;
        this.notifying = notifying;
    }

    @Override
    public synchronized void start() {
        if (!jobs.none() && clockwork == null) {
            Clockwork started = jobs.clockwork();
            clockwork = started;
            started.start();
        }
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
