package org.copydesk.core.chrome;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.SiteHint;
import org.copydesk.core.text.SiteHint.Kind;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;

/**
 * Marks what the rules of a site take away, and what lies outside the body that they name; lines that give title, date or
 * authors are kept. Thread-safe.
 */
public final class SiteRuleBlocks implements Stage {
    @Override
    public String id() {
        return "chrome.site-rule";
    }

    @Override
    public Phase phase() {
        return Phase.CHROME;
    }

    @Override
    public List<Mark> inspect(View view) {
        if (view.source().blocks().stream()
                .allMatch(block -> block.layout().hint().isEmpty())) {
            return List.of();
        }
        Set<Passage> facts = FactLines.of(view);
        List<Mark> marks = new ArrayList<>();
        for (Passage passage : view.passages()) {
            Block block = passage.block();
            boolean telling = facts.contains(passage)
                    || SiteHint.has(block, Kind.TITLE)
                    || SiteHint.has(block, Kind.AUTHOR)
                    || SiteHint.has(block, Kind.DATE);
            for (SiteHint hint : SiteHint.of(block)) {
                if (hint.kind() == Kind.STRIP) {
                    addStripped(view, passage, hint, marks);
                } else if (hint.kind() == Kind.OUTSIDE && !telling) {
                    String reason = hint.where().equals(SiteHint.SCRIPT)
                            ? "outside the text, which stands in a script of the page"
                            : "outside the body that site rule " + hint.where() + " names";
                    marks.add(view.label(
                            passage.span(), Role.CHROME, Evidence.of("chrome.site-rule-outside", 0.97, reason)));
                }
            }
        }
        return marks;
    }

    private static void addStripped(View view, Passage passage, SiteHint hint, List<Mark> marks) {
        view.toView(hint.span(passage.block())).ifPresent(span -> {
            int end = White.skip(view.text(), span.end(), passage.span().end());
            Evidence evidence =
                    Evidence.of("chrome.site-rule-strip", 0.99, "site rule " + hint.where() + " takes it away");
            marks.add(view.label(new Span(span.start(), end), Role.CHROME, evidence));
        });
    }
}
