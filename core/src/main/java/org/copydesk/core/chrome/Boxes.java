package org.copydesk.core.chrome;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;
import org.copydesk.core.rule.Rule;
import org.copydesk.core.rule.RuleSet;

/**
 * Which passages stand in boxes that rules on paths know. A box that holds most of a page's prose is the page itself, whatever
 * it is called, and is none. Stages of one cleaner share one rule book, and so one reading of a view's boxes.
 */
final class Boxes {
    /** The share of a page's prose in one box from which the box is no chrome. */
    private static final double TOO_MUCH = 0.5;

    private final Map<String, Optional<Rule>> byPath;

    private Boxes(Map<String, Optional<Rule>> byPath) {
        this.byPath = byPath;
    }

    static Boxes of(RuleSet onPaths, View view, Prose prose) {
        Map<String, Optional<Rule>> byPath = new HashMap<>();
        Map<String, Optional<Rule>> byElement = new HashMap<>();
        Map<Rule, Integer> words = new HashMap<>();
        int all = 0;
        for (Passage passage : view.passages()) {
            Optional<Rule> rule = byPath.computeIfAbsent(path(passage), path -> first(onPaths, path, byElement));
            int proseWords = prose.of(passage).proseWords();
            all += proseWords;
            rule.ifPresent(box -> words.merge(box, proseWords, Integer::sum));
        }
        int most = (int) (all * TOO_MUCH);
        byPath.replaceAll((path, rule) -> rule.filter(box -> words.getOrDefault(box, 0) <= most || most == 0));
        return new Boxes(byPath);
    }

    /** The rule that knows the outermost element that any rule knows. */
    private static Optional<Rule> first(RuleSet onPaths, String path, Map<String, Optional<Rule>> byElement) {
        for (String element : path.split("/")) {
            Optional<Rule> rule = byElement.computeIfAbsent(
                    element,
                    unseen -> onPaths.mayHit('/' + unseen + '/').stream()
                            .filter(candidate -> candidate.hitsElement(unseen))
                            .findFirst());
            if (rule.isPresent()) {
                return rule;
            }
        }
        return Optional.empty();
    }

    /** The rule that knows the passage's box. */
    Optional<Rule> rule(Passage passage) {
        return byPath.getOrDefault(path(passage), Optional.empty());
    }

    private static String path(Passage passage) {
        return passage.block().layout().path();
    }
}
