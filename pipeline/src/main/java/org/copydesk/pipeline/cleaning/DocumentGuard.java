package org.copydesk.pipeline.cleaning;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.core.stage.StageException;
import org.copydesk.pipeline.store.Capture;
import org.copydesk.pipeline.store.CleaningFailure;
import org.copydesk.pipeline.store.EmptyArticleException;
import org.copydesk.pipeline.store.LawBrokenException;
import org.copydesk.pipeline.store.LostPayloadException;
import org.copydesk.pipeline.store.QuarantineStage;
import org.springframework.dao.DataAccessException;

/** Works on one document at a time so that no document can stop the others. Thread-safe. */
public final class DocumentGuard {
    private final Deadline deadline;
    private final Duration longest;
    private final ReadWriteLock others = new ReentrantReadWriteLock();

    public DocumentGuard(Deadline deadline, Duration longest) {
        this.deadline = deadline;
        this.longest = longest;
    }

    /**
     * Does the work, or says why the document can't be cleaned.
     *
     * @param stage where a failure without a stage of its own is filed
     * @param spent nanoseconds spent on the document before
     * @throws DataAccessException if the store fails: that is no document's fault
     * @throws BadDocument if the document can't be cleaned
     */
    public <T> T work(Capture capture, String stage, long spent, Callable<T> work)
            throws BadDocument, InterruptedException {
        Lock lock = others.readLock();
        lock.lock();
        try {
            return within(capture, stage, spent, work);
        } catch (OutOfMemoryError maybeForOthers) {
            // Again below, without others.
        } finally {
            lock.unlock();
        }
        return alone(capture, stage, spent, work);
    }

    /** Memory is everybody's: only a document that fails without others at the same time is itself too much. */
    private <T> T alone(Capture capture, String stage, long spent, Callable<T> work)
            throws BadDocument, InterruptedException {
        Lock lock = others.writeLock();
        lock.lock();
        try {
            return within(capture, stage, spent, work);
        } catch (OutOfMemoryError itsOwn) {
            throw new BadDocument(failure(capture, stage, "needs more memory than there is"), true);
        } finally {
            lock.unlock();
        }
    }

    private <T> T within(Capture capture, String stage, long spent, Callable<T> work)
            throws BadDocument, InterruptedException {
        try {
            return deadline.within(longest.toNanos() - spent, work);
        } catch (TimeoutException e) {
            throw new BadDocument(failure(capture, stage, "took longer than " + longest.toMillis() + " ms"), false);
        } catch (RejectedExecutionException e) {
            throw new BadDocument(failure(capture, stage, "was not begun: " + message(e)), false);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof DataAccessException ofStore) {
                throw ofStore;
            }
            throw bad(capture, stage, cause == null ? e : cause);
        }
    }

    private static BadDocument bad(Capture capture, String stage, Throwable cause) {
        if (cause instanceof BadDocument known) {
            return known;
        }
        if (cause instanceof UndecodableException || cause instanceof LostPayloadException) {
            return new BadDocument(failure(capture, QuarantineStage.DECODE.label(), message(cause)), false);
        }
        if (cause instanceof StageException ofStage) {
            return new BadDocument(failure(capture, ofStage.stage(), message(cause)), true);
        }
        if (cause instanceof LawBrokenException) {
            return new BadDocument(failure(capture, QuarantineStage.LAW.label(), message(cause)), true);
        }
        if (cause instanceof EmptyArticleException) {
            return new BadDocument(failure(capture, QuarantineStage.LAW.label(), message(cause)), false);
        }
        if (cause instanceof StackOverflowError) {
            return new BadDocument(failure(capture, stage, "nested too deeply"), true);
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new BadDocument(failure(capture, stage, cause.toString()), true);
    }

    private static String message(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.toString() : message;
    }

    private static CleaningFailure failure(Capture capture, String stage, String reason) {
        return new CleaningFailure(capture.documentId(), capture.payloadId(), stage, reason);
    }

    /** A document that can't be cleaned. */
    public static final class BadDocument extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient CleaningFailure failure;
        private final boolean fault;

        BadDocument(CleaningFailure failure, boolean fault) {
            super(failure.reason(), null, false, false);
            this.failure = failure;
            this.fault = fault;
        }

        public CleaningFailure failure() {
            return failure;
        }

        /** The same of another document with the same bytes. */
        public BadDocument of(Capture capture) {
            return new BadDocument(DocumentGuard.failure(capture, failure.stage(), failure.reason()), fault);
        }

        /** Whether the fault is a stage's, not the document's. */
        public boolean fault() {
            return fault;
        }
    }
}
