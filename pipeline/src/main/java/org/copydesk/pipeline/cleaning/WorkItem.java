package org.copydesk.pipeline.cleaning;

import java.util.List;
import java.util.Map;
import org.copydesk.core.Copydesk;
import org.copydesk.pipeline.store.Capture;
import org.copydesk.pipeline.store.Cleaned;
import org.copydesk.pipeline.store.CleaningFailure;
import org.copydesk.pipeline.store.DecodedText;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way through the chain. Immutable.
 *
 * @param run what it is cleaned with
 * @param capture which document it is
 * @param decoded its text, if that is not stored yet
 * @param cleaned the result; null before the chain, and where there is none
 * @param failure why it can't be cleaned, if it can't
 * @param fault whether a stage failed on it
 * @param spent the working time each link took, in their order
 */
public record WorkItem(
        Run run,
        Capture capture,
        @Nullable DecodedText decoded,
        @Nullable Cleaned cleaned,
        @Nullable CleaningFailure failure,
        boolean fault,
        List<Spent> spent) {
    public WorkItem {
        spent = List.copyOf(spent);
    }

    public static WorkItem of(Run run, Capture capture) {
        return new WorkItem(run, capture, null, null, null, false, List.of());
    }

    WorkItem finished(Cleaned result, @Nullable DecodedText fresh, List<Spent> took) {
        return new WorkItem(run, capture, fresh, result, null, false, took);
    }

    WorkItem failed(CleaningFailure why, boolean byStage, List<Spent> took) {
        return new WorkItem(run, capture, null, null, why, byStage, took);
    }

    /** The working time spent on it so far. */
    public long nanos() {
        return spent.stream().mapToLong(Spent::nanos).sum();
    }

    /** What a link took. */
    public record Spent(String link, long nanos) {}

    /**
     * What the documents of one run are cleaned with.
     *
     * @param copydesk decodes and cleans
     * @param decoder the fingerprint of its decoders
     * @param knowledgeId names what it knows of the corpus
     * @param undecodable payloads that the step before couldn't decode, so that no one waits for them twice; thread-safe
     */
    public record Run(
            Copydesk copydesk,
            String decoder,
            String knowledgeId,
            Map<String, DocumentGuard.BadDocument> undecodable) {}
}
