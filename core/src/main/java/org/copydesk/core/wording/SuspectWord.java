package org.copydesk.core.wording;

import java.util.List;
import org.copydesk.core.text.Span;

/**
 * A word that no dictionary knows, and what it may have been meant to be.
 *
 * @param wrong the word
 * @param span where it is in the view
 * @param veto why only a person may change it, or empty
 * @param proposals at least one
 */
public record SuspectWord(String wrong, Span span, String veto, List<Candidate> proposals) {
    public SuspectWord {
        proposals = List.copyOf(proposals);
    }

    SuspectWord under(String newVeto) {
        return new SuspectWord(wrong, span, newVeto, proposals);
    }
}
