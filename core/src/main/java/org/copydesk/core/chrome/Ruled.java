package org.copydesk.core.chrome;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.rule.Rule;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.core.rule.RuleSet;
import org.copydesk.core.text.Span;

/**
 * What the rules of a book say of a view, found once for all stages. Stages of one cleaner share one rule book. Read only.
 *
 * @param marks the labels
 * @param whole the passages of which a rule says that all of it is chrome
 */
record Ruled(List<Mark> marks, Set<Passage> whole) {

    static Ruled of(View view, BoxRules boxRules, RuleSet onText) {
        return view.reading(Ruled.class, unread -> find(unread, boxRules, onText));
    }

    /** The rules of a book on texts. */
    static RuleSet onText(RuleBook book) {
        return new RuleSet(book.rules().stream()
                .filter(rule -> rule.on() != Rule.On.PATH && rule.on() != Rule.On.SECTION)
                .toList());
    }

    private static Ruled find(View view, BoxRules boxRules, RuleSet onText) {
        Boxes boxes = Boxes.of(view, boxRules);
        List<Mark> marks = new ArrayList<>();
        Set<Passage> whole = new HashSet<>();
        for (Passage passage : view.passages()) {
            boxes.rule(passage).ifPresent(rule -> add(view, passage, passage.span(), rule, marks, whole));
            for (Rule rule : onText.mayHit(passage.text())) {
                for (Span found : rule.find(passage.text())) {
                    add(view, passage, found.shift(passage.span().start()), rule, marks, whole);
                }
            }
        }
        return new Ruled(List.copyOf(marks), whole);
    }

    private static void add(View view, Passage passage, Span span, Rule rule, List<Mark> marks, Set<Passage> whole) {
        Label label = view.label(span, rule.mark(), rule.evidence());
        marks.add(label);
        if (rule.mark() == Role.CHROME && span.equals(passage.span())) {
            whole.add(passage);
        }
    }
}
