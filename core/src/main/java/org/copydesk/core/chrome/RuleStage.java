package org.copydesk.core.chrome;

import java.util.List;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.core.rule.RuleSet;
import org.copydesk.core.stage.Stage;

/** Marks what the rules of a book find. Immutable and thread-safe. */
public final class RuleStage implements Stage {
    private final RuleBook book;
    private final BoxRules boxRules;
    private final RuleSet onText;

    public RuleStage(RuleBook book) {
        this.book = book;
        boxRules = BoxRules.of(book);
        onText = Ruled.onText(book);
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
        return Ruled.of(view, boxRules, onText).marks();
    }
}
