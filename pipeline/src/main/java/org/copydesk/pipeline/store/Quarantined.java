package org.copydesk.pipeline.store;

import java.time.OffsetDateTime;

/**
 * A document that was set aside.
 *
 * @param documentId its document
 * @param uri where it came from
 * @param payloadId the SHA-256 of its bytes, or empty where they were not kept
 * @param stage where it failed: {@code intake}, {@code decode}, or a stage's id
 * @param reason one sentence for people
 * @param attempts how often it was tried
 * @param firstSeen when it was first set aside
 * @param lastSeen when it was last set aside
 */
public record Quarantined(
        String documentId,
        String uri,
        String payloadId,
        String stage,
        String reason,
        int attempts,
        OffsetDateTime firstSeen,
        OffsetDateTime lastSeen) {

    /** Whether its bytes can be cleaned again. What failed at intake was no document: its file has to be mended. */
    public boolean canRetry() {
        return !payloadId.isEmpty() && !stage.equals(QuarantineStage.INTAKE.label());
    }
}
