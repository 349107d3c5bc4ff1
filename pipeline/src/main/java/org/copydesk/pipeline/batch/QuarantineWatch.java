package org.copydesk.pipeline.batch;

import org.copydesk.pipeline.input.FolderSource;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.store.RunCounts;

/** Tells while a run takes documents in that it will set too many aside, whatever else comes. Not thread-safe. */
final class QuarantineWatch {
    /** Documents set aside before it is asked for the first time; each further time a quarter more. */
    private static final long FIRST = 1_000;

    /** This many are too many though the rest of the input might make up for them. */
    private static final long HOPELESS = 100_000;

    /** Bytes that may be read of a file before its documents are. */
    private static final long BUFFERED = 128 * 1024;

    private final RunState state;
    private final RunHistory history;
    private final QuarantineLimit limit;
    private long next = FIRST;

    QuarantineWatch(RunState state, RunHistory history, QuarantineLimit limit) {
        this.state = state;
        this.history = history;
        this.limit = limit;
    }

    /** Whether the limit will be exceeded even if all that is left of the source is good. */
    boolean isCertain(FolderSource source) {
        if (state.quarantined().get() < next) {
            return false;
        }
        next = state.quarantined().get() * 5 / 4;
        RunCounts counts = history.counts(state.runId());
        long aside = history.newlyQuarantined(state.runId());
        long good = counts.received() - counts.unchanged() - counts.quarantined();
        return limit.isExceeded(aside, (long) ((aside + good) / share(source, aside)) - aside);
    }

    /** How much of the input was read at least, 0 to 1. */
    private static double share(FolderSource source, long aside) {
        return source.size() <= 0 || aside >= HOPELESS
                ? 1
                : Math.min(1, Math.max(1, source.read() - BUFFERED) / (double) source.size());
    }
}
