package org.copydesk.app.schedule;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;
import org.copydesk.core.text.CopydeskException;
import org.copydesk.pipeline.job.CleaningRuns;
import org.copydesk.pipeline.job.RunListener;
import org.copydesk.pipeline.job.RunRequest;
import org.copydesk.pipeline.job.RunSummary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;

/**
 * Cleans an inbox folder whenever a cron expression says so; one run at a time, since a run that takes longer than the next time
 * lets that one pass. A run that fails is reported and tried again the next time.
 */
public final class InboxSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InboxSchedule.class);

    private final CleaningRuns runs;
    private final Path inbox;
    private final Set<Path> ours;
    private final Consumer<String> report;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private @Nullable ScheduledFuture<?> planned;

    /**
     * @param ours files that are no documents, even in the inbox
     * @param report hears a line about each run
     */
    public InboxSchedule(CleaningRuns runs, Path inbox, Set<Path> ours, Consumer<String> report) {
        this.runs = runs;
        this.inbox = inbox;
        this.ours = Set.copyOf(ours);
        this.report = report;
    }

    /** @param cron six fields: second, minute, hour, day, month, weekday, in the machine's time zone */
    public void start(String cron) {
        scheduler.setThreadNamePrefix("inbox-");
        scheduler.initialize();
        planned = scheduler.schedule(this::runOnce, new CronTrigger(cron));
    }

    /** Cleans the inbox now; what goes wrong is reported, not thrown. */
    void runOnce() {
        String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        try {
            RunSummary summary = runs.clean(new RunRequest(List.of(inbox.toString()), ours), RunListener.NONE);
            report.accept(String.format(
                    Locale.ROOT,
                    "%s inbox: %d in, %d cleaned, %d unchanged, %d quarantined",
                    time,
                    summary.in(),
                    summary.cleaned(),
                    summary.unchanged(),
                    summary.quarantined()));
        } catch (CopydeskException e) {
            LOG.warn("the scheduled run failed", e);
            report.accept(time + " inbox: the run failed: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("the scheduled run failed", e);
            report.accept(time + " inbox: the run failed; the log tells why ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    /** Plans no more runs and waits a little for one that is on its way. */
    @Override
    public void close() {
        if (planned != null) {
            planned.cancel(false);
        }
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(20);
        scheduler.shutdown();
    }
}
