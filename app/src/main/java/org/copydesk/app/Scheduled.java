package org.copydesk.app;

import java.nio.file.Path;
import java.util.function.Function;
import org.copydesk.app.schedule.InboxSchedule;
import org.copydesk.app.settings.ServeSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** The schedule as a part of the server's life: last to start, first to end; nothing without an inbox. */
final class Scheduled implements SmartLifecycle {
    private final ServeSettings settings;
    private final Function<Path, InboxSchedule> maker;
    private @Nullable InboxSchedule schedule;

    Scheduled(ServeSettings settings, Function<Path, InboxSchedule> maker) {
        this.settings = settings;
        this.maker = maker;
    }

    @Override
    public synchronized void start() {
        Path inbox = settings.inbox();
        if (inbox != null && schedule == null) {
            InboxSchedule started = maker.apply(inbox);
            started.start(settings.cron());
            schedule = started;
        }
    }

    @Override
    public synchronized void stop() {
        if (schedule != null) {
            schedule.close();
            schedule = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return schedule != null;
    }
}
