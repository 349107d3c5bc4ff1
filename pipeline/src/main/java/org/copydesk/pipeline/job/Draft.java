package org.copydesk.pipeline.job;

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
 * @param nanos the working time spent on it
 */
record Draft(
        Batch batch,
        Capture capture,
        @Nullable Cleaning cleaning,
        @Nullable DecodedText decoded,
        @Nullable Cleaned cleaned,
        @Nullable Failure failure,
        long nanos) {

    static Draft of(Batch batch, Capture capture) {
        return new Draft(batch, capture, null, null, null, null, 0);
    }

    Draft opened(Cleaning begun, @Nullable DecodedText fresh) {
        return new Draft(batch, capture, begun, fresh, null, null, nanos);
    }

    Draft with(Cleaning further) {
        return new Draft(batch, capture, further, decoded, null, null, nanos);
    }

    Draft finished(Cleaned result) {
        return new Draft(batch, capture, null, decoded, result, null, nanos);
    }

    Draft failed(Failure why) {
        return new Draft(batch, capture, null, null, null, why, nanos);
    }

    Draft spent(long more) {
        return new Draft(batch, capture, cleaning, decoded, cleaned, failure, nanos + more);
    }

    /**
     * What the documents of one run are cleaned with.
     *
     * @param state the run
     * @param desk its decoders and cleaner
     * @param knowledgeId names what the cleaner knows of the corpus
     */
    record Batch(RunState state, Desk desk, String knowledgeId) {}
}
