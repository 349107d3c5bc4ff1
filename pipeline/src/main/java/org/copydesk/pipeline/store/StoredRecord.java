package org.copydesk.pipeline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.copydesk.core.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * A document as the store knows it: its article with every change, read from the rows alone.
 *
 * @param documentId the first 16 hexadecimal digits of the SHA-256 of the URI
 * @param uri where it came from
 * @param site the host it came from, or empty
 * @param payloadId the SHA-256 of the bytes that were cleaned
 * @param decoder the decoders that were asked
 * @param fingerprint names the rules, stages and policy that cleaned it
 * @param knowledgeId names what was known of the corpus
 * @param runId the run that cleaned it
 * @param cleanedAt when
 * @param fetched when the source says these bytes were fetched, or null where it doesn't
 * @param place where in the input they stood, or null where it is not known
 * @param article the article
 * @param decisions what people decided about it and did not take back, in the order of their numbers
 */
public record StoredRecord(
        String documentId,
        String uri,
        String site,
        String payloadId,
        String decoder,
        String fingerprint,
        String knowledgeId,
        long runId,
        OffsetDateTime cleanedAt,
        @Nullable Instant fetched,
        @Nullable String place,
        Article article,
        List<StoredDecision> decisions) {
    public StoredRecord {
        decisions = List.copyOf(decisions);
    }
}
