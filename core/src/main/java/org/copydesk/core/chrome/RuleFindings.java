package org.copydesk.core.chrome;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.classify.body.RuleAdvice;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.rule.Rule;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.core.rule.RuleSet;
import org.copydesk.core.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a book say of a view, found once for all stages. Stages of one cleaner share one rule book. Read only.
 *
 * @param certain labels that hold whatever the models say: of parts of passages, and of what a rule finds at any place in them
 * @param boxes for each passage, in the view's order, the labels that the names of its elements give it
 * @param whole for each passage the labels that its own words give to all of it
 * @param advice the same for the models
 */
record RuleFindings(List<Label> certain, List<List<Label>> boxes, List<List<Label>> whole, RuleAdvice advice) {

    static RuleFindings of(View view, BoxRules boxRules, RuleSet onText) {
        return view.reading(RuleFindings.class, unread -> find(unread, boxRules, onText));
    }

    /** The rules of a book on texts. */
    static RuleSet onText(RuleBook book) {
        return new RuleSet(book.rules().stream()
                .filter(rule -> rule.on() != Rule.On.PATH && rule.on() != Rule.On.SECTION)
                .toList());
    }

    /** Whether a rule says what all of a passage is. */
    boolean knows(int passage) {
        return !boxes.get(passage).isEmpty() || !whole.get(passage).isEmpty();
    }

    /** Whether a passage is in a box of readers' comments. */
    boolean isInComments(int passage) {
        for (Label label : boxes.get(passage)) {
            if (label.role() == Role.COMMENT) {
                return true;
            }
        }
        return false;
    }

    private static RuleFindings find(View view, BoxRules boxRules, RuleSet onText) {
        Boxes boxes = Boxes.of(view, boxRules);
        List<Passage> passages = view.passages();
        List<Label> certain = new ArrayList<>();
        List<List<Label>> inBoxes = new ArrayList<>();
        List<List<Label>> whole = new ArrayList<>();
        RuleAdvice advice = new RuleAdvice(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            List<Label> own = new ArrayList<>();
            @Nullable Rule box = boxes.rule(passage).orElse(null);
            inBoxes.add(box == null ? List.of() : List.of(view.label(passage.span(), box.mark(), box.evidence())));
            advice.box(i, box == null ? null : box.mark());
            advice.section(i, boxes.section(passage).map(Rule::mark).orElse(null));
            @Nullable Role said = null;
            for (RuleSet.Found hit : onText.find(passage.text())) {
                Rule rule = hit.rule();
                for (Span found : hit.spans()) {
                    Span span = found.shift(passage.span().start());
                    boolean all = span.equals(passage.span());
                    Label label = view.label(span, rule.mark(), rule.evidence());
                    if (!all || rule.on() == Rule.On.TEXT) {
                        certain.add(label);
                    }
                    if (all) {
                        own.add(label);
                        said = rule.mark();
                    }
                }
            }
            advice.text(i, said);
            whole.add(own);
        }
        return new RuleFindings(List.copyOf(certain), List.copyOf(inBoxes), List.copyOf(whole), advice);
    }
}
