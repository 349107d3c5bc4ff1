package org.copydesk.pipeline.job;

import java.util.List;
import org.copydesk.pipeline.store.Capture;
import org.copydesk.pipeline.store.Cleaned;
import org.copydesk.pipeline.store.DecodedText;
import org.copydesk.pipeline.store.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way through the chain. Immutable.
 *
 * @param batch what it is cleaned with
 * @param capture which document it is
 * @param decoded its text, if that is not stored yet
 * @param cleaned the result; null before the chain, and where there is none
 * @param failure why it can't be cleaned, if it can't
 * @param spent the working time each link took, in their order
 */
record Draft(
        Batch batch,
        Capture capture,
        @Nullable DecodedText decoded,
        @Nullable Cleaned cleaned,
        @Nullable Failure failure,
        List<Spent> spent) {
    Draft {
        spent = List.copyOf(spent);
    }

    static Draft of(Batch batch, Capture capture) {
        return new Draft(batch, capture, null, null, null, List.of());
    }

    Draft finished(Cleaned result, @Nullable DecodedText fresh, List<Spent> took) {
        return new Draft(batch, capture, fresh, result, null, took);
    }

    Draft failed(Failure why, List<Spent> took) {
        return new Draft(batch, capture, null, null, why, took);
    }

    /** The working time spent on it so far. */
    long nanos() {
        return spent.stream().mapToLong(Spent::nanos).sum();
    }

    /** What a link took. */
    record Spent(String link, long nanos) {}

    /**
     * What the documents of one run are cleaned with.
     *
     * @param state the run
     * @param desk its decoders and cleaner
     * @param knowledgeId names what the cleaner knows of the corpus
     */
    record Batch(RunState state, Desk desk, String knowledgeId) {}
}
