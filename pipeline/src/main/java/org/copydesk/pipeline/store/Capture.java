package org.copydesk.pipeline.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document as a run fetched it.
 *
 * @param ordinal its place in the input
 * @param documentId the first 16 hexadecimal digits of the SHA-256 of its URI
 * @param uri where it came from
 * @param payloadId the SHA-256 of its bytes, or null where they couldn't be kept
 * @param place where in the input it stood, or null where that is its URI
 * @param fetched when it was fetched, or null where the source doesn't say
 * @param weight how much work it is expected to be: about its characters
 */
public record Capture(
        long ordinal,
        String documentId,
        String uri,
        @Nullable String payloadId,
        @Nullable String place,
        @Nullable Instant fetched,
        long weight) {

    public Capture(long ordinal, String documentId, String uri, @Nullable String payloadId) {
        this(ordinal, documentId, uri, payloadId, null, null, 0);
    }
}
