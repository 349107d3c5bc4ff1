package org.copydesk.app.jobs;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.copydesk.app.notice.Notice;
import org.copydesk.app.notice.Notices;
import org.copydesk.core.text.CopydeskException;
import org.copydesk.pipeline.batch.CleaningRuns;
import org.copydesk.pipeline.batch.RunBusyException;
import org.copydesk.pipeline.batch.RunRequest;
import org.copydesk.pipeline.batch.RunStoppedException;
import org.copydesk.pipeline.batch.TooManyQuarantinedException;
import org.copydesk.pipeline.export.StoreExport;
import org.copydesk.pipeline.input.NoFileException;
import org.copydesk.pipeline.retention.Retention;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.sitewatch.AlarmKind;
import org.copydesk.pipeline.sitewatch.AlarmStore;
import org.copydesk.pipeline.store.FiringOutcome;
import org.copydesk.pipeline.store.FiringStore;
import org.copydesk.pipeline.store.FiringStore.Firing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cleans a job's inputs, writes its outputs, deletes what is old, and tells what came of it. While another process is at work on the
 * store it waits, at the longest until the job is due again.
 */
public final class CleaningTask implements JobTask {
    private static final Logger LOG = LoggerFactory.getLogger(CleaningTask.class);
    private static final int LOOKED_BACK = 200;

    private final JobDefinition plan;
    private final Services services;
    private final Pause pause;

    /** @param pause how to wait for another process */
    public CleaningTask(JobDefinition plan, Services services, Pause pause) {
        this.plan = plan;
        this.services = services;
        this.pause = pause;
    }

    @Override
    public boolean isUnfinished() {
        return services.runs().isUnfinished(plan.request(plan.inputs()));
    }

    @Override
    public void run(@Nullable Instant planned, @Nullable Instant giveUp) {
        run(planned, giveUp, false);
    }

    @Override
    public void runNow() {
        run(null, null, true);
    }

    private void run(@Nullable Instant planned, @Nullable Instant giveUp, boolean asked) {
        Instant begun = services.clock().instant();
        TaskResult result;
        try {
            result = done(planned == null, giveUp, asked);
        } catch (RunStoppedException e) {
            result = TaskResult.ended(FiringOutcome.STOPPED, String.valueOf(e.getMessage()));
        } catch (RunBusyException e) {
            result = TaskResult.ended(FiringOutcome.MISSED, String.valueOf(e.getMessage()));
        } catch (TooManyQuarantinedException e) {
            result = tooMany(e);
        } catch (CopydeskException e) {
            LOG.warn("the job {} failed", plan.name(), e);
            result = TaskResult.ended(FiringOutcome.FAILED, "the run failed: " + e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.error("the job {} failed", plan.name(), e);
            result = TaskResult.ended(
                    FiringOutcome.FAILED,
                    "the run failed; the log tells why (" + e.getClass().getSimpleName() + ")");
        }
        services.report().accept(begun.truncatedTo(ChronoUnit.SECONDS) + " " + plan.name() + ": " + result.says());
        note(planned, result);
        Notice.Event event = result.event();
        if (event != null) {
            services.notices()
                    .tell(new Notice(
                            event,
                            plan.name(),
                            result.runId(),
                            services.clock().instant(),
                            result.says(),
                            result.alarms()));
        }
    }

    private TaskResult done(boolean completes, @Nullable Instant giveUp, boolean asked) throws IOException {
        LocalDate date = LocalDate.ofInstant(services.clock().instant(), plan.zone());
        RunSummary summary = cleaned(completes, giveUp);
        long documents = summary == null ? 0 : summary.in();
        long fresh =
                summary == null ? 0 : summary.cleaned() + services.history().newlyQuarantined(summary.runId());
        Long runId = summary == null ? null : summary.runId();
        List<String> alarms = new ArrayList<>();
        if (runId != null) {
            services.alarms().ofRun(runId).forEach(alarm -> alarms.add(alarm.says()));
        }
        // Who asks twice in an hour wonders at nothing if the second run has no new documents.
        boolean noInput = fresh == 0 && !asked && isUsualToHaveInput();
        if (noInput) {
            String says = "no new documents for the job " + plan.name() + " (" + documents
                    + " in all), though each of the " + plan.usualRuns() + " runs before had some";
            raise(AlarmKind.NO_INPUT, runId, says);
            alarms.add(says);
        }
        for (JobOutput output : plan.outputs()) {
            Optional<String> held = output.write(services.export(), runId, date);
            if (held.isPresent()) {
                raise(AlarmKind.OUTPUT, runId, held.get());
                alarms.add(held.get());
            }
        }
        String says = (summary == null ? "no input" : TaskResult.counts(summary)) + tidied();
        for (String alarm : alarms) {
            says += "; alarm: " + alarm;
        }
        return new TaskResult(
                noInput ? FiringOutcome.NO_INPUT : FiringOutcome.FINISHED, runId, documents, fresh, says, alarms);
    }

    /** Deletes what is old; returns what to say of it. Where another process took the store, the next run does. */
    private String tidied() {
        Retention.Ages ages = plan.ages();
        if (ages.versions() == null && ages.runs() == null && ages.quarantine() == null) {
            return "";
        }
        try {
            Retention.Deleted deleted = services.runs().tidy(ages);
            return deleted.isNothing()
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "; deleted for their age: %d versions, %d runs, %d quarantined",
                            deleted.versions(),
                            deleted.runs(),
                            deleted.quarantined());
        } catch (RunBusyException e) {
            return "; nothing old is deleted: " + e.getMessage();
        }
    }

    /** Null if there was nothing to clean: no pattern fits a file. */
    private @Nullable RunSummary cleaned(boolean completes, @Nullable Instant giveUp) {
        List<String> paths = new ArrayList<>(plan.inputs());
        while (!paths.isEmpty()) {
            RunRequest request = plan.request(paths);
            try {
                return plan.manner() == null
                        ? services.runs().clean(request, RunListener.NONE)
                        : services.runs().clean(request, plan.manner(), RunListener.NONE);
            } catch (NoFileException none) {
                paths.remove(none.pattern());
            } catch (RunBusyException e) {
                boolean late = giveUp != null && !services.clock().instant().isBefore(giveUp);
                if (completes || late || !pause.away()) {
                    throw e;
                }
            }
        }
        return null;
    }

    private boolean isUsualToHaveInput() {
        List<Firing> before = services.firings().latest(plan.name(), LOOKED_BACK).stream()
                .filter(firing -> firing.outcome() == FiringOutcome.FINISHED)
                .limit(plan.usualRuns())
                .toList();
        return plan.usualRuns() > 0
                && before.size() == plan.usualRuns()
                && before.stream().allMatch(firing -> firing.fresh() != null && firing.fresh() > 0);
    }

    private TaskResult tooMany(TooManyQuarantinedException e) {
        String says = String.valueOf(e.getMessage());
        RunSummary summary = e.summary();
        raise(AlarmKind.QUARANTINE, summary.runId(), says);
        return new TaskResult(
                FiringOutcome.FAILED, summary.runId(), summary.in(), summary.cleaned(), says, List.of(says));
    }

    private void raise(AlarmKind kind, @Nullable Long runId, String says) {
        LOG.warn("alarm {}: {}", kind.label(), says);
        services.alarms().raiseOfJob(kind, runId, plan.name(), says);
    }

    private void note(@Nullable Instant planned, TaskResult result) {
        try {
            Instant time = planned != null ? planned : cutOff();
            if (time != null) {
                Firing firing = new Firing(
                        time, result.outcome(), result.runId(), result.documents(), result.fresh(), result.says());
                services.firings().end(plan.name(), firing, services.clock().instant());
            }
        } catch (RuntimeException e) {
            LOG.error("what came of the job {} can't be noted", plan.name(), e);
        }
    }

    /** The planned time at which the run that was completed now was cut off. */
    private @Nullable Instant cutOff() {
        return services.firings().latest(plan.name(), 1).stream()
                .filter(firing ->
                        EnumSet.of(FiringOutcome.TAKEN, FiringOutcome.STOPPED).contains(firing.outcome()))
                .map(Firing::planned)
                .findFirst()
                .orElse(null);
    }

    /** Waits a while, until somebody else may have ended. */
    @FunctionalInterface
    public interface Pause {
        /** Returns after a while; false if it is no use to wait, since this process ends. */
        boolean away();
    }

    /**
     * What jobs work with.
     *
     * @param report hears a line about each run
     */
    public record Services(
            CleaningRuns runs,
            StoreExport export,
            RunHistory history,
            FiringStore firings,
            AlarmStore alarms,
            Notices notices,
            Clock clock,
            Consumer<String> report) {}
}
