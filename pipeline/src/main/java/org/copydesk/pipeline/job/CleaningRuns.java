package org.copydesk.pipeline.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.concurrent.locks.ReentrantLock;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.text.CopydeskException;
import org.copydesk.pipeline.input.FolderSource;
import org.copydesk.pipeline.input.InputFields;
import org.copydesk.pipeline.input.InputLimits;
import org.copydesk.pipeline.input.PayloadSource;
import org.copydesk.pipeline.store.RunStore;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The door of the batch: runs the job over an input. Thread-safe; runs of one store wait for each other.
 *
 * <p>A run that was cut off, by whatever means, is taken up by the next request for the same paths. Standard input can't be read
 * twice, so a request with {@code -} always begins anew. The store's file lock keeps other processes out, so a run that the store
 * calls running is one that died.
 */
public final class CleaningRuns {
    private static final List<String> LINKS = List.of("strip", "fix", "segment", PersistWriter.NAME);

    private final JobRepository repository;
    private final JobOperator operator;
    private final CleaningJob job;
    private final PersistWriter persist;
    private final PipelineSettings settings;
    private final Desk.Maker desks;
    private final RunStore runs;
    private final InputFields fields;
    private final InputLimits limits;
    private final InputStream stdin;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    CleaningRuns(
            JobRepository repository,
            JobOperator operator,
            CleaningJob job,
            PersistWriter persist,
            PipelineSettings settings,
            Desk.Maker desks,
            RunStore runs,
            InputFields fields,
            InputLimits limits,
            InputStream stdin) {
        this.repository = repository;
        this.operator = operator;
        this.job = job;
        this.persist = persist;
        this.settings = settings;
        this.desks = desks;
        this.runs = runs;
        this.fields = fields;
        this.limits = limits;
        this.stdin = stdin;
    }

    /**
     * Takes documents in, learns from them and cleans those that need it.
     *
     * @throws org.copydesk.pipeline.input.InputException if a path leads nowhere; nothing was changed
     * @throws RunFailedException if the run had to be given up; what is done stays done
     */
    public RunSummary clean(RunRequest request, RunListener listener) {
        oneAtATime.lock();
        try (PayloadSource source = FolderSource.open(
                request.paths(),
                request.ours(),
                request.listed(),
                limits.withLargest(settings.largest()),
                fields,
                stdin)) {
            repository.findRunningJobExecutions(CleaningJob.NAME).forEach(operator::recover);
            OptionalLong unfinished =
                    request.paths().contains("-") ? OptionalLong.empty() : runs.unfinished(request.paths());
            if (unfinished.isPresent() && !isComplete(unfinished.getAsLong())) {
                return run(unfinished.getAsLong(), true, source, listener);
            }
            return run(runs.start(request.paths()), false, source, listener);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Whether the job of a run came to its end, and only the note of it is missing. */
    private boolean isComplete(long runId) {
        JobExecution last = repository.getLastJobExecution(CleaningJob.NAME, parameters(runId));
        boolean complete = last != null && last.getStatus() == BatchStatus.COMPLETED;
        if (complete) {
            runs.finish(runId);
        }
        return complete;
    }

    private RunSummary run(long runId, boolean resumed, PayloadSource source, RunListener listener) {
        long begun = System.nanoTime();
        RunState state = new RunState(runId, listener, desks.with(Knowledge.NONE));
        ThreadPoolTaskExecutor workers = workers();
        try {
            JobExecution execution = operator.start(job.of(state, source, workers), parameters(runId));
            requireCompleted(execution);
            persist.requireFewFaults(state);
        } catch (JobInstanceAlreadyCompleteException e) {
            throw new RunFailedException("run " + runId + " is complete already", e);
        } catch (JobExecutionException e) {
            throw new RunFailedException("the job can't be started: " + e.getMessage(), e);
        } catch (RunFailedException e) {
            runs.fail(runId);
            throw e;
        } finally {
            workers.shutdown();
        }
        runs.finish(runId);
        return summary(state, resumed, (System.nanoTime() - begun) / 1_000_000);
    }

    private ThreadPoolTaskExecutor workers() {
        ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
        workers.setCorePoolSize(settings.workers());
        workers.setMaxPoolSize(settings.workers());
        workers.setThreadNamePrefix("copydesk-worker-");
        workers.setDaemon(true);
        workers.initialize();
        return workers;
    }

    private static JobParameters parameters(long runId) {
        return new JobParametersBuilder().addLong("run", runId, true).toJobParameters();
    }

    private static void requireCompleted(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return;
        }
        for (Throwable failure : execution.getAllFailureExceptions()) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof CopydeskException known) {
                    throw new RunFailedException(String.valueOf(known.getMessage()), failure);
                }
            }
            throw new RunFailedException("the run failed: " + failure, failure);
        }
        throw new RunFailedException("the run ended as " + execution.getStatus());
    }

    private RunSummary summary(RunState state, boolean resumed, long millis) {
        long runId = state.runId();
        SortedMap<String, Long> outcomes = runs.outcomes(runId);
        return new RunSummary(
                runId,
                resumed,
                outcomes.values().stream().mapToLong(Long::longValue).sum(),
                outcomes.getOrDefault("cleaned", 0L),
                outcomes.getOrDefault("unchanged", 0L),
                runs.cleanedAgain(runId),
                outcomes.getOrDefault("quarantined", 0L),
                runs.duplicates(runId),
                runs.removedCharacters(runId),
                runs.edits(runId),
                state.tally().times(LINKS),
                millis,
                runs.knowledge(runId),
                runs.recorded(runId));
    }
}
