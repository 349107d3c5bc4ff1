package org.copydesk.core.wording;

import java.util.List;
import org.copydesk.core.text.Span;

/**
 * A word that no dictionary knows, and what it may have been meant to be.
 *
 * @param wrong the word
 * @param span where it stands in the view
 * @param veto why only a person may change it, or empty
 * @param proposals at least one
 */
public record Doubt(String wrong, Span span, String veto, List<Proposal> proposals) {
    public Doubt {
        proposals = List.copyOf(proposals);
    }

    Doubt under(String newVeto) {
        return new Doubt(wrong, span, newVeto, proposals);
    }
}
