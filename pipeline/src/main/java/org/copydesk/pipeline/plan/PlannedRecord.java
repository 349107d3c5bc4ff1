package org.copydesk.pipeline.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a plan would make of one record.
 *
 * @param documentId the document
 * @param before the seal of the record that the plan was compared with
 * @param after the seal of what the new setup makes of it; null where that can't clean it
 * @param words how many words would change
 */
public record PlannedRecord(
        String documentId, String before, @Nullable String after, int words) {
    /** Whether applying the plan would give another record. */
    public boolean changes() {
        return after != null && !after.equals(before);
    }
}
