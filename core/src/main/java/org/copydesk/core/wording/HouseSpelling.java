package org.copydesk.core.wording;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.housestyle.HouseStyle;
import org.copydesk.core.housestyle.Match;
import org.copydesk.core.housestyle.SpellingPair;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.NonBodyPassages;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Layout;

/**
 * Writes words as the owner's house style has them, in whatever language; inside quotation marks only where an entry says so. Its
 * confidence is 1, for it is the owner's will. Immutable and thread-safe.
 */
public final class HouseSpelling implements Stage {
    private static final String ID = "wording.house-style";

    private final HouseStyle style;

    public HouseSpelling(HouseStyle style) {
        this.style = style;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Phase phase() {
        return Phase.WORDING;
    }

    @Override
    public String fingerprint() {
        return ID + "/1 " + style.fingerprint();
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Mark> edits = new ArrayList<>();
        if (style.isEmpty()) {
            return edits;
        }
        for (Passage passage : NonBodyPassages.of(view).others()) {
            view.checkCanceled();
            if (passage.block().layout().shape() != Layout.Shape.PREFORMATTED) {
                inspect(view, passage, edits);
            }
        }
        return edits;
    }

    private void inspect(View view, Passage passage, List<Mark> edits) {
        List<Match> matches = style.matches(passage.text());
        if (matches.isEmpty()) {
            return;
        }
        Quotations quotations = Quotations.in(passage.text());
        int at = passage.span().start();
        for (Match match : matches) {
            if (match.pair().quotations() || !quotations.touch(match.start(), match.end())) {
                edits.add(view.edit(at + match.start(), at + match.end(), match.replacement(), evidence(match.pair())));
            }
        }
    }

    private static Evidence evidence(SpellingPair pair) {
        String reason = "house style: \"%s\", not \"%s\" (%s, line %d)"
                .formatted(pair.always(), pair.never(), pair.file(), pair.line());
        return Evidence.of(ID, 1, reason);
    }
}
