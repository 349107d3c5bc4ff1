package org.copydesk.core.record;

import java.time.Instant;
import org.copydesk.core.article.Change;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A decision that holds for a record, or no longer fits it.
 *
 * @param decision what was decided
 * @param by who decided
 * @param at when
 * @param span where its words are in the source; null without a place
 * @param trouble why it no longer fits; empty if it holds
 */
public record RecordDecision(
        ManualDecision decision,
        String by,
        Instant at,
        @Nullable Span span,
        String trouble) {

    /** Whether it is about this change. */
    boolean isAbout(Change change) {
        boolean passage = decision.phase() == Phase.CHROME;
        return span != null
                && trouble.isEmpty()
                && decision.field() == null
                && decision.kind().isFor()
                && passage == (change.phase() == Phase.CHROME)
                && span.overlaps(change.span());
    }
}
