package org.copydesk.pipeline.batch;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.text.CopydeskException;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.cleaning.LogContext;
import org.copydesk.pipeline.input.FolderSource;
import org.copydesk.pipeline.retention.Retention;
import org.copydesk.pipeline.runs.RunFailedException;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunReport.Time;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.Quarantined;
import org.copydesk.pipeline.store.RunOutcome;
import org.copydesk.pipeline.store.RunStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of the batch: runs the job over an input. Thread-safe; runs of one store wait for each other.
 *
 * <p>A run that was cut off, by whatever means, is taken up by the next request for the same paths. Standard input can't be read
 * twice, so a request with {@code -} always begins anew. A run holds the store's lease: another process that wants to run waits
 * until it knows whether the owner lives. An owner without a sign of life is dead, and its run is recovered.
 */
public final class CleaningRuns {
    private static final Logger LOG = LoggerFactory.getLogger(CleaningRuns.class);

    private final JobRepository repository;
    private final JobOperator operator;
    private final Recovery recovery;
    private final RunLock lock;
    private final CleaningJob job;
    private final PersistWriter persist;
    private final PipelineSettings settings;
    private final CleaningProfile usual;
    private final RunStore runs;
    private final RunSummaries summaries;
    private final Retention retention;
    private final TransactionTemplate inTransaction;
    private final RunMonitors monitors;
    private volatile @Nullable RunState current;
    private volatile boolean stopAsked;

    CleaningRuns(
            JobRepository repository,
            JobOperator operator,
            Recovery recovery,
            RunLock lock,
            CleaningJob job,
            PersistWriter persist,
            PipelineSettings settings,
            CleaningProfile usual,
            RunStore runs,
            RunSummaries summaries,
            Retention retention,
            TransactionTemplate inTransaction,
            RunMonitors monitors) {
        this.repository = repository;
        this.operator = operator;
        this.recovery = recovery;
        this.lock = lock;
        this.job = job;
        this.persist = persist;
        this.settings = settings;
        this.usual = usual;
        this.runs = runs;
        this.summaries = summaries;
        this.retention = retention;
        this.inTransaction = inTransaction;
        this.monitors = monitors;
    }

    /**
     * Takes documents in, learns from them and cleans those that need it.
     *
     * @throws org.copydesk.pipeline.input.InputException if a path leads nowhere; nothing was changed
     * @throws RunBusyException if another process runs the batch of this store; nothing was changed
     * @throws RunStoppedException if the run was asked to stop
     * @throws TooManyQuarantinedException if too many documents were set aside
     * @throws GoldenWorseException if golden records would get worse; nothing was cleaned
     * @throws RunFailedException if the run had to be given up; what is done stays done
     */
    public RunSummary clean(RunRequest request, RunListener listener) {
        return clean(request, usual, listener);
    }

    /** The same in another manner than the usual one. */
    public RunSummary clean(RunRequest request, CleaningProfile manner, RunListener listener) {
        try (FolderSource source = FolderSource.open(
                request.paths(),
                request.ours(),
                request.listed(),
                manner.limits().withLargest(settings.largest()),
                manner.fields(),
                System.in)) {
            return lock.during(heartbeat -> clean(request, manner, source, heartbeat, listener));
        }
    }

    private RunSummary clean(
            RunRequest request,
            CleaningProfile manner,
            FolderSource source,
            LeaseHeartbeat heartbeat,
            RunListener listener) {
        List<String> paths = manner.fields().areExported()
                ? request.paths().stream().map(path -> "exported: " + path).toList()
                : request.paths();
        OptionalLong unfinished = paths.contains("-") ? OptionalLong.empty() : runs.unfinished(paths);
        if (unfinished.isPresent() && !isComplete(unfinished.getAsLong())) {
            return run(unfinished.getAsLong(), true, manner, source, heartbeat, listener);
        }
        return run(runs.start(paths, request.job()), false, manner, source, heartbeat, listener);
    }

    /** Whether a run over these paths was cut off, stopped or given up, so that the next one completes it. */
    public boolean isUnfinished(RunRequest request) {
        return runs.unfinished(request.paths()).isPresent();
    }

    /**
     * Cleans documents that are in quarantine again, from the bytes that are kept. One that was cut off is not taken up: what it
     * didn't come to is still in quarantine, so the next one begins anew. Throws what {@link #clean} throws.
     *
     * @param documents those to retry; the ones that can't be are passed over
     */
    public RunSummary retry(List<Quarantined> documents, RunListener listener) {
        List<Quarantined> kept =
                documents.stream().filter(Quarantined::canRetry).toList();
        return lock.during(heartbeat -> {
            long runId = Objects.requireNonNull(inTransaction.execute(status -> {
                long started = runs.startRetry("quarantine (" + kept.size() + " documents)");
                runs.captureQuarantined(started, kept);
                return started;
            }));
            return run(runId, false, usual, null, heartbeat, listener);
        });
    }

    /**
     * Deletes what is older than it is to be kept, as long as nobody runs the batch. Throws {@link RunBusyException} as {@link #clean}
     * does.
     */
    public Retention.Deleted tidy(Retention.Ages ages) {
        return lock.during(heartbeat -> retention.tidy(ages, heartbeat::require));
    }

    /**
     * Makes records anew that are damaged or gone, from the bytes that they came from, today's rules and the decisions that hold, in a
     * run of its own. Throws what {@link #clean} throws.
     *
     * @param documentIds those whose bytes are gone too are passed over
     */
    public RunSummary repair(List<String> documentIds, RunListener listener) {
        return again(() -> new Again("repair (" + documentIds.size() + " documents)", documentIds), listener);
    }

    /**
     * Cleans the documents of records again, in a run of its own that is never taken up again. Throws what {@link #clean} throws.
     *
     * @param chosen asked in the transaction that begins the run
     */
    RunSummary again(Supplier<Again> chosen, RunListener listener) {
        return lock.during(heartbeat -> {
            long runId = Objects.requireNonNull(inTransaction.execute(status -> {
                Again again = chosen.get();
                long started = runs.startRetry(again.what());
                runs.captureAgain(started, again.documentIds());
                return started;
            }));
            return run(runId, false, usual, null, heartbeat, listener);
        });
    }

    /**
     * What is cleaned again.
     *
     * @param what why, as the run's name
     */
    record Again(String what, List<String> documentIds) {}

    /** Asks the run that this process does, if any, to stop after the chunk in hand. Returns at once. */
    public void stop() {
        stopAsked = true;
        RunState running = current;
        if (running != null) {
            running.stop().ask();
        }
    }

    /** Whether the job of a run came to its end, and only the note of it is missing. */
    private boolean isComplete(long runId) {
        JobExecution last = repository.getLastJobExecution(CleaningJob.NAME, parameters(runId));
        boolean complete = last != null && last.getStatus() == BatchStatus.COMPLETED;
        if (complete) {
            finish(runId);
        }
        return complete;
    }

    private RunSummary run(
            long runId,
            boolean resumed,
            CleaningProfile manner,
            @Nullable FolderSource source,
            LeaseHeartbeat heartbeat,
            RunListener listener) {
        long begun = System.nanoTime();
        MDC.put(LogContext.RUN, Long.toString(runId));
        LOG.info("run {} {}", runId, resumed ? "goes on" : "begins");
        RunMonitor monitor = new RunMonitor(runId, monitors, listener);
        RunState state = RunState.of(runId, heartbeat, monitor, manner.engine().with(Knowledge.NONE));
        ThreadPoolTaskExecutor workers = workers();
        RunOutcome outcome = RunOutcome.FAILED;
        try {
            heartbeat.over(runId, state.stop()::ask, monitor::keep);
            current = state;
            if (stopAsked) {
                state.stop().ask();
            }
            runs.resume(runId, manner.name());
            recovery.allowRestart(parameters(runId));
            work(state, manner.engine(), source, workers);
            monitor.end();
            finish(runId);
            RunSummary summary = summaries.of(state, resumed, (System.nanoTime() - begun) / 1_000_000);
            outcome = RunOutcome.FINISHED;
            log(summary);
            return summary;
        } catch (Exception e) {
            CopydeskException failure = RunEnding.noted(e, runId, runs);
            outcome = failure instanceof RunStoppedException ? RunOutcome.STOPPED : RunOutcome.FAILED;
            LOG.warn("run {} {}: {}", runId, outcome.label(), failure.getMessage());
            closeAnyway(monitor);
            throw failure;
        } finally {
            current = null;
            workers.shutdown();
            monitor.ended(outcome);
            MDC.remove(LogContext.RUN);
        }
    }

    private void finish(long runId) {
        inTransaction.executeWithoutResult(status -> {
            runs.finish(runId);
            monitors.close(runId);
        });
    }

    /** What a run that was given up or stopped did is on record too, if the store can still be written. */
    private static void closeAnyway(RunMonitor monitor) {
        try {
            monitor.close();
        } catch (DataAccessException | TransactionException noLongerWritten) {
            LOG.warn("the report of the run could not be kept", noLongerWritten);
        }
    }

    private static void log(RunSummary summary) {
        LOG.atInfo()
                .addKeyValue("documents", summary.in())
                .addKeyValue("cleaned", summary.cleaned())
                .addKeyValue("unchanged", summary.unchanged())
                .addKeyValue("quarantined", summary.quarantined())
                .addKeyValue("cleanedAgain", summary.cleanedAgain())
                .addKeyValue("millis", summary.millis())
                .log("run {} finished", summary.runId());
    }

    /** The working times are noted however the run ends. */
    private void work(RunState state, Engine engine, @Nullable FolderSource source, ThreadPoolTaskExecutor workers)
            throws Exception {
        try {
            long runId = state.runId();
            RunEnding.require(operator.start(job.of(state, engine, source, workers), parameters(runId)), runId);
            persist.requireFewFaults(state);
        } catch (Exception e) {
            try {
                noteTimes(state);
            } catch (DataAccessException | TransactionException noLongerWritten) {
                e.addSuppressed(noLongerWritten);
            }
            throw e;
        }
        noteTimes(state);
    }

    private void noteTimes(RunState state) {
        int ordinal = 0;
        for (Time time : state.tally().times()) {
            runs.addTime(state.runId(), time.name(), ordinal++, time.documents(), time.millis());
        }
    }

    private ThreadPoolTaskExecutor workers() {
        ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
        workers.setCorePoolSize(settings.workers());
        workers.setMaxPoolSize(settings.workers());
        workers.setThreadNamePrefix("copydesk-worker-");
        workers.setDaemon(true);
        workers.setTaskDecorator(LogContext::carried);
        // Not interrupted: that would close a file of H2.
        workers.setWaitForTasksToCompleteOnShutdown(true);
        workers.initialize();
        return workers;
    }

    private static JobParameters parameters(long runId) {
        return new JobParametersBuilder().addLong("run", runId, true).toJobParameters();
    }
}
