package org.copydesk.core.decision;

import org.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What became of a decision on a source.
 *
 * @param decision the decision
 * @param span where it is in this source; null if it is about no place, or its place is not found
 * @param trouble why it doesn't fit any more, as the end of a sentence; empty if it holds
 */
public record PlacedDecision(
        ManualDecision decision, @Nullable Span span, String trouble) {

    /** Whether the decision has effect, or would have if a rule spoke against it. */
    public boolean holds() {
        return trouble.isEmpty();
    }
}
