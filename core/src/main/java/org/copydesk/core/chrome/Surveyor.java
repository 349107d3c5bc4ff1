package org.copydesk.core.chrome;

import org.copydesk.core.body.Survey;
import org.copydesk.core.mark.View;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.core.rule.RuleSet;

/** Measures the passages of views for the body models, with the advice of a rule book's rules. Immutable and thread-safe. */
public final class Surveyor {
    private final BoxRules boxRules;
    private final RuleSet onText;

    public Surveyor(RuleBook book) {
        boxRules = BoxRules.of(book);
        onText = Ruled.onText(book);
    }

    /** Measures a view of the chrome phase. */
    public Survey survey(View view) {
        return Survey.of(view, ruled(view).advice());
    }

    Ruled ruled(View view) {
        return Ruled.of(view, boxRules, onText);
    }

    Boxes boxes(View view) {
        return Boxes.of(view, boxRules);
    }
}
