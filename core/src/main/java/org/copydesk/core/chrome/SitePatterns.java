package org.copydesk.core.chrome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.View;
import org.copydesk.core.rule.Rule;
import org.copydesk.core.rule.RuleSet;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Digest;
import org.copydesk.core.text.Host;
import org.copydesk.core.text.Span;

/** Marks what rules find that are for the document's site alone. Immutable and thread-safe. */
public final class SitePatterns implements Stage {
    private final Map<String, Patterns> bySite = new LinkedHashMap<>();
    private final String fingerprint;

    /** @param rules each with a site */
    public SitePatterns(List<Rule> rules) {
        Map<String, List<Rule>> grouped = new LinkedHashMap<>();
        StringBuilder content = new StringBuilder();
        for (Rule rule : rules) {
            grouped.computeIfAbsent(rule.site(), site -> new ArrayList<>()).add(rule);
            content.append(String.join(
                    "\t",
                    rule.site(),
                    rule.id(),
                    rule.on().name(),
                    rule.match().pattern(),
                    rule.mark().name(),
                    Double.toString(rule.confidence()),
                    rule.reason()));
            content.append('\n');
        }
        grouped.forEach((site, own) -> bySite.put(site, Patterns.of(own)));
        fingerprint = rules.isEmpty()
                ? id() + "/1"
                : id() + "/1 " + Digest.sha256(content.toString()).substring(0, 16);
    }

    @Override
    public String id() {
        return "chrome.site-patterns";
    }

    @Override
    public Phase phase() {
        return Phase.CHROME;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public List<Mark> inspect(View view) {
        List<Mark> marks = new ArrayList<>();
        if (!bySite.isEmpty()) {
            for (String name : Host.names(view.source().site())) {
                Patterns patterns = bySite.get(name);
                if (patterns != null) {
                    view.passages().forEach(passage -> patterns.mark(view, passage, marks));
                }
            }
        }
        return marks;
    }

    /** The rules of one site. */
    private record Patterns(List<Rule> onPaths, RuleSet onText) {
        static Patterns of(List<Rule> rules) {
            return new Patterns(
                    rules.stream().filter(rule -> rule.on() == Rule.On.PATH).toList(),
                    new RuleSet(rules.stream()
                            .filter(rule -> rule.on() != Rule.On.PATH)
                            .toList()));
        }

        void mark(View view, Passage passage, List<Mark> marks) {
            String path = passage.block().layout().path();
            for (Rule rule : onPaths) {
                if (!path.isEmpty() && rule.hits(path)) {
                    marks.add(view.label(passage.span(), rule.mark(), rule.evidence()));
                }
            }
            for (Rule rule : onText.mayHit(passage.text())) {
                for (Span found : rule.find(passage.text())) {
                    marks.add(view.label(found.shift(passage.span().start()), rule.mark(), rule.evidence()));
                }
            }
        }
    }
}
