package org.copydesk.pipeline.job;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.stage.Cleaning;
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
 * @param cleaning how far it has come; null before the first link
 * @param decoded its text, if that is not stored yet
 * @param cleaned the result, after the last link
 * @param failure why it can't be cleaned, if it can't; then it only passes through
 * @param spent the working time each link took, in their order
 */
record Draft(
        Batch batch,
        Capture capture,
        @Nullable Cleaning cleaning,
        @Nullable DecodedText decoded,
        @Nullable Cleaned cleaned,
        @Nullable Failure failure,
        List<Spent> spent) {

    static Draft of(Batch batch, Capture capture) {
        return new Draft(batch, capture, null, null, null, null, List.of());
    }

    Draft opened(Cleaning begun, @Nullable DecodedText fresh) {
        return new Draft(batch, capture, begun, fresh, null, null, spent);
    }

    Draft with(Cleaning further) {
        return new Draft(batch, capture, further, decoded, null, null, spent);
    }

    Draft finished(Cleaned result) {
        return new Draft(batch, capture, null, decoded, result, null, spent);
    }

    Draft failed(Failure why) {
        return new Draft(batch, capture, null, null, null, why, spent);
    }

    Draft spent(String link, long nanos) {
        List<Spent> more = new ArrayList<>(spent);
        more.add(new Spent(link, nanos));
        return new Draft(batch, capture, cleaning, decoded, cleaned, failure, List.copyOf(more));
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
