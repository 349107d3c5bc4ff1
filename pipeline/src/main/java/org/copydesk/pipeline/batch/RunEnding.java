package org.copydesk.pipeline.batch;

import java.sql.SQLException;
import org.copydesk.core.text.CopydeskException;
import org.copydesk.pipeline.runs.RunFailedException;
import org.copydesk.pipeline.store.RunStore;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** How a run ended, as one sentence that says why. */
final class RunEnding {
    private RunEnding() {}

    /**
     * Returns if the job came to its end.
     *
     * @throws RunStoppedException if it was stopped
     * @throws RunFailedException if it failed
     */
    static void require(JobExecution execution, long runId) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return;
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            throw new RunStoppedException(runId);
        }
        for (Throwable failure : execution.getAllFailureExceptions()) {
            requireNotRefused(failure);
            throw failed(failure);
        }
        throw new RunFailedException("the run ended as " + execution.getStatus());
    }

    private static void requireNotRefused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof GoldenWorseException refused) {
                throw refused;
            }
        }
    }

    /** Notes in the store how a run ended, if the store can still be written; returns what to throw. */
    static CopydeskException noted(Exception e, long runId, RunStore runs) {
        CopydeskException failure = e instanceof CopydeskException known ? known : failed(e);
        try {
            if (failure instanceof RunStoppedException) {
                runs.stop(runId);
            } else if (failure instanceof TooManyQuarantinedException || failure instanceof GoldenWorseException) {
                runs.reject(runId);
            } else {
                runs.fail(runId);
            }
        } catch (DataAccessException | TransactionException noLongerWritten) {
            failure.addSuppressed(noLongerWritten);
        }
        return failure;
    }

    private static RunFailedException failed(Throwable failure) {
        if (failure instanceof JobInstanceAlreadyCompleteException) {
            return new RunFailedException("the run is complete already", failure);
        }
        if (failure instanceof JobExecutionException) {
            return new RunFailedException("the job can't be started: " + failure.getMessage(), failure);
        }
        boolean ofStore = false;
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CopydeskException known) {
                return new RunFailedException(String.valueOf(known.getMessage()), failure);
            }
            ofStore |= cause instanceof DataAccessException
                    || cause instanceof TransactionException
                    || cause instanceof SQLException;
            root = cause;
        }
        return ofStore
                ? new RunFailedException(
                        "the database failed: " + line(root) + "; what is done is stored, and the same command goes on"
                                + " with the rest",
                        failure)
                : new RunFailedException("the run failed: " + failure, failure);
    }

    private static String line(Throwable root) {
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.lines().findFirst().orElse(message);
    }
}
