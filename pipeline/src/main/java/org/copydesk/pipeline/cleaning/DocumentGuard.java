package org.copydesk.pipeline.cleaning;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.copydesk.core.guard.Deadline;
import org.copydesk.core.guard.QuarantineStage;
import org.copydesk.core.guard.RefusedException;
import org.copydesk.core.guard.WorkGuard;
import org.copydesk.pipeline.store.Capture;
import org.copydesk.pipeline.store.CleaningFailure;
import org.copydesk.pipeline.store.LostPayloadException;
import org.springframework.dao.DataAccessException;

/** Works on one document of a store at a time so that no document can stop the others. Thread-safe. */
public final class DocumentGuard {
    private final WorkGuard guard;

    public DocumentGuard(Deadline deadline, Duration longest) {
        this.guard = new WorkGuard(deadline, longest);
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
        try {
            return guard.work(stage, spent, LogContext.carried(work));
        } catch (RefusedException refused) {
            if (refused.getCause() instanceof DataAccessException ofStore) {
                throw ofStore;
            }
            if (refused.getCause() instanceof BadDocument known) {
                throw known;
            }
            if (refused.getCause() instanceof LostPayloadException lost) {
                String reason = String.valueOf(lost.getMessage());
                throw new BadDocument(failure(capture, QuarantineStage.DECODE.label(), reason), false);
            }
            throw new BadDocument(failure(capture, refused.stage(), refused.reason()), refused.fault());
        }
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
