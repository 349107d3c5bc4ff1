package org.copydesk.core.chrome;

import org.copydesk.core.classify.body.PageStats;
import org.copydesk.core.mark.View;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.core.rule.RuleSet;

/** Measures the passages of views for the body models, with the advice of a rule book's rules. Immutable and thread-safe. */
public final class PageMeasurer {
    private final BoxRules boxRules;
    private final RuleSet onText;

    public PageMeasurer(RuleBook book) {
        boxRules = BoxRules.of(book);
        onText = RuleFindings.onText(book);
    }

    /** Measures a view of the chrome phase. */
    public PageStats survey(View view) {
        return PageStats.of(view, ruled(view).advice());
    }

    RuleFindings ruled(View view) {
        return RuleFindings.of(view, boxRules, onText);
    }

    Boxes boxes(View view) {
        return Boxes.of(view, boxRules);
    }
}
