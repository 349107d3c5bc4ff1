package org.copydesk.pipeline.store;

import org.jspecify.annotations.Nullable;

/**
 * What a run fetched at one address.
 *
 * @param ordinal its place in the input, from 0
 * @param documentId the document
 * @param uri the address
 * @param payloadId the SHA-256 of the bytes, or null where they couldn't be kept
 */
public record Capture(
        long ordinal,
        String documentId,
        String uri,
        @Nullable String payloadId) {}
