package org.copydesk.core.article;

import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.text.Digest;
import org.copydesk.core.text.Span;

/**
 * A change that was made to the text or is suggested.
 *
 * @param phase the phase that made it; {@code CHROME} takes out what is not the article
 * @param span where, in the decoded source
 * @param before what the source says there
 * @param after what the clean text says instead; empty if taken out
 * @param evidence the rule, its confidence and the reason
 */
public record Change(Phase phase, Span span, String before, String after, Evidence evidence) {
    private static final int KEY = 12;

    /**
     * Identifies it among the changes and suggestions of its document, whatever is decided about others: 12 hexadecimal digits, made from
     * the rule, the words and their place in the source. A change that says anything else has another key.
     */
    public String key() {
        String all = evidence.rule()
                + '\n'
                + phase.name()
                + '\n'
                + span.start()
                + '\n'
                + before.length()
                + '\n'
                + before
                + after;
        return Digest.sha256(all).substring(0, KEY);
    }
}
