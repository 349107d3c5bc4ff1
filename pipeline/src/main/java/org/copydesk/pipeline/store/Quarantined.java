package org.copydesk.pipeline.store;

import java.time.OffsetDateTime;
import org.copydesk.core.guard.QuarantineStage;

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

    /** So much of a reason tells it from others. */
    private static final int REASON = 2000;

    /** Whether its bytes can be cleaned again. What failed at intake was no document: its file has to be mended. */
    public boolean canRetry() {
        return !payloadId.isEmpty() && !stage.equals(QuarantineStage.INTAKE.label());
    }

    /** What is the same for documents that failed alike: stage and reason, but for the numbers. */
    public String kind() {
        return kind(stage, reason);
    }

    static String kind(String stage, String reason) {
        return stage + " "
                + reason.substring(0, Math.min(REASON, reason.length())).replaceAll("[0-9][0-9,]*", "#");
    }
}
