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
import org.copydesk.core.text.Digest;
import org.copydesk.pipeline.job.CleaningRuns;
import org.copydesk.pipeline.job.RunBusyException;
import org.copydesk.pipeline.job.RunListener;
import org.copydesk.pipeline.job.RunRequest;
import org.copydesk.pipeline.job.RunStoppedException;
import org.copydesk.pipeline.job.RunSummary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronTrigger;

/**
 * Cleans an inbox folder whenever a cron expression says so; one run at a time, since a run that takes longer than the next time
 * lets that one pass. A run that fails is reported and tried again the next time; one that was cut off is completed at once. Of
 * several servers over one store, one takes each planned time.
 */
public final class InboxSchedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InboxSchedule.class);

    private final CleaningRuns runs;
    private final Firings firings;
    private final Path inbox;
    private final Set<Path> ours;
    private final Consumer<String> report;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private @Nullable ScheduledFuture<?> planned;
    private volatile @Nullable Instant next;

    /**
     * @param firings decides which of several servers takes a planned time
     * @param ours files that are no documents, even in the inbox
     * @param report hears a line about each run
     */
    public InboxSchedule(CleaningRuns runs, Firings firings, Path inbox, Set<Path> ours, Consumer<String> report) {
        this.runs = runs;
        this.firings = firings;
        this.inbox = inbox;
        this.ours = Set.copyOf(ours);
        this.report = report;
    }

    /** @param cron six fields: second, minute, hour, day, month, weekday, in the machine's time zone */
    public void start(String cron) {
        scheduler.setThreadNamePrefix("inbox-");
        scheduler.initialize();
        if (runs.isUnfinished(request())) {
            scheduler.execute(this::runOnce);
        }
        CronTrigger times = new CronTrigger(cron);
        planned = scheduler.schedule(this::runPlanned, context -> {
            next = times.nextExecution(context);
            return next;
        });
    }

    /** Two servers whose clocks differ a little, or one whose clock is put back, come twice to the same time. */
    private void runPlanned() {
        Instant time = next;
        try {
            if (time != null && !firings.take(Digest.sha256(inbox.toString()), time)) {
                report.accept(time + " inbox: another server took this time");
                return;
            }
        } catch (RuntimeException e) {
            LOG.error("the scheduled run failed", e);
            report.accept(time + " inbox: the run failed; the log tells why ("
                    + e.getClass().getSimpleName() + ")");
            return;
        }
        runOnce();
    }

    private RunRequest request() {
        return new RunRequest(List.of(inbox.toString()), ours);
    }

    /** Cleans the inbox now; what goes wrong is reported, not thrown. */
    void runOnce() {
        String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        try {
            RunSummary summary = runs.clean(request(), RunListener.NONE);
            report.accept(String.format(
                    Locale.ROOT,
                    "%s inbox: %d in, %d cleaned, %d unchanged, %d quarantined",
                    time,
                    summary.in(),
                    summary.cleaned(),
                    summary.unchanged(),
                    summary.quarantined()));
        } catch (RunStoppedException | RunBusyException e) {
            report.accept(time + " inbox: " + e.getMessage());
        } catch (CopydeskException e) {
            LOG.warn("the scheduled run failed", e);
            report.accept(time + " inbox: the run failed: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("the scheduled run failed", e);
            report.accept(time + " inbox: the run failed; the log tells why ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    /** Plans no more runs, and lets one that is on its way end after the documents in hand. */
    @Override
    public void close() {
        runs.stop();
        if (planned != null) {
            planned.cancel(false);
        }
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(20);
        scheduler.shutdown();
    }

    /** Takes planned times. */
    @FunctionalInterface
    public interface Firings {
        /** Whether the time was free, and is now taken for this server. */
        boolean take(String job, Instant planned);
    }
}
