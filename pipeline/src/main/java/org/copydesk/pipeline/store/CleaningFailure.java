package org.copydesk.pipeline.store;

import org.copydesk.core.guard.QuarantineStage;
import org.jspecify.annotations.Nullable;

/**
 * Why a document is set aside.
 *
 * @param documentId its document
 * @param payloadId its bytes, or null where they are not kept
 * @param stage where it failed: the label of a {@link QuarantineStage}, or the id of a stage or the label of a step of the cleaning
 * @param reason one sentence for people
 */
public record CleaningFailure(String documentId, @Nullable String payloadId, String stage, String reason) {}
