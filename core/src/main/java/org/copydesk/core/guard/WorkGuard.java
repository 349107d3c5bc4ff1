package org.copydesk.core.guard;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.copydesk.core.article.EmptyArticleException;
import org.copydesk.core.article.LawBrokenException;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.core.stage.StageException;

/** Works on one document at a time so that no document can stop the others. Thread-safe. */
public final class WorkGuard {
    private final Deadline deadline;
    private final Duration longest;
    private final ReadWriteLock others = new ReentrantReadWriteLock();

    /** @param longest how long the work on one document may take, in all its parts */
    public WorkGuard(Deadline deadline, Duration longest) {
        this.deadline = deadline;
        this.longest = longest;
    }

    /**
     * Does the work, or says why the document can't be cleaned.
     *
     * @param stage where a failure without a stage of its own is filed
     * @param spent nanoseconds spent on the document before
     * @throws RefusedException if the document can't be cleaned; its cause is what the work threw, if it threw something
     */
    public <T> T work(String stage, long spent, Callable<T> work) throws RefusedException, InterruptedException {
        Lock lock = others.readLock();
        lock.lock();
        try {
            return within(stage, spent, work);
        } catch (OutOfMemoryError maybeForOthers) {
            // Again below, without others.
        } finally {
            lock.unlock();
        }
        return alone(stage, spent, work);
    }

    /** Memory is everybody's: only a document that fails without others at the same time is itself too much. */
    private <T> T alone(String stage, long spent, Callable<T> work) throws RefusedException, InterruptedException {
        Lock lock = others.writeLock();
        lock.lock();
        try {
            return within(stage, spent, work);
        } catch (OutOfMemoryError itsOwn) {
            throw new RefusedException(stage, "needs more memory than there is", true, itsOwn);
        } finally {
            lock.unlock();
        }
    }

    private <T> T within(String stage, long spent, Callable<T> work) throws RefusedException, InterruptedException {
        try {
            return deadline.within(longest.toNanos() - spent, work);
        } catch (TimeoutException e) {
            throw new RefusedException(stage, "took longer than " + longest.toMillis() + " ms", false, e);
        } catch (RejectedExecutionException e) {
            throw new RefusedException(stage, "was not begun: " + message(e), false, e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw refused(stage, cause == null ? e : cause);
        }
    }

    private static RefusedException refused(String stage, Throwable cause) {
        if (cause instanceof UndecodableException) {
            return new RefusedException(QuarantineStage.DECODE.label(), message(cause), false, cause);
        }
        if (cause instanceof StageException ofStage) {
            return new RefusedException(ofStage.stage(), message(cause), true, cause);
        }
        if (cause instanceof LawBrokenException) {
            return new RefusedException(QuarantineStage.LAW.label(), message(cause), true, cause);
        }
        if (cause instanceof EmptyArticleException) {
            return new RefusedException(QuarantineStage.LAW.label(), message(cause), false, cause);
        }
        if (cause instanceof StackOverflowError) {
            return new RefusedException(stage, "nested too deeply", true, cause);
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new RefusedException(stage, cause.toString(), true, cause);
    }

    private static String message(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.toString() : message;
    }
}
