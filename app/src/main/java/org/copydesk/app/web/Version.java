package org.copydesk.app.web;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a run made of a document.
 *
 * @param runId the run
 * @param fetchedAt when the document was received
 * @param outcome cleaned, unchanged, quarantined or pending
 * @param payload the beginning of the SHA-256 of its bytes, or null where they were not kept
 */
record Version(
        long runId,
        OffsetDateTime fetchedAt,
        String outcome,
        @Nullable String payload) {
    public String when() {
        return Typeset.time(fetchedAt);
    }
}
