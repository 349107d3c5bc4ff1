package org.copydesk.core.chrome;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.rule.Rule;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.core.rule.RuleSet;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Span;

/** Marks what the rules of a book find. Immutable and thread-safe. */
public final class RuleStage implements Stage {
    private final RuleBook book;
    private final BoxRules boxRules;
    private final RuleSet onText;

    public RuleStage(RuleBook book) {
        this.book = book;
        boxRules = BoxRules.of(book);
        onText = new RuleSet(book.rules().stream()
                .filter(rule -> rule.on() != Rule.On.PATH && rule.on() != Rule.On.SECTION)
                .toList());
    }

    @Override
    public String id() {
        return "chrome.rules";
    }

    @Override
    public Phase phase() {
        return Phase.CHROME;
    }

    @Override
    public String fingerprint() {
        return id() + "/1 " + book.fingerprint();
    }

    @Override
    public List<Mark> inspect(View view) {
        Boxes boxes = Boxes.of(view, boxRules);
        List<Mark> marks = new ArrayList<>();
        for (Passage passage : view.passages()) {
            boxes.rule(passage).ifPresent(rule -> marks.add(view.label(passage.span(), rule.mark(), rule.evidence())));
            for (Rule rule : onText.mayHit(passage.text())) {
                for (Span found : rule.find(passage.text())) {
                    marks.add(view.label(found.shift(passage.span().start()), rule.mark(), rule.evidence()));
                }
            }
        }
        return marks;
    }
}
