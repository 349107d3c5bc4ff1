package org.copydesk.core.chrome;

import java.util.List;
import java.util.Optional;
import org.copydesk.core.rule.Rule;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.core.rule.RuleSet;
import org.copydesk.core.rule.ShortTextCache;

/** The rules of a book that say which box a block is in. Thread-safe; its answers never change. */
final class BoxRules {
    /** Know a box by what the page calls it. */
    private final RuleSet onPaths;

    /** Know the heading that opens a section. */
    private final RuleSet onSections;

    /** Know a comment, a pointer to another story or a disclaimer by its own text. */
    private final RuleSet asides;

    private final ShortTextCache<Optional<Rule>> byElement = new ShortTextCache<>();
    private final ShortTextCache<Optional<Rule>> byOpener = new ShortTextCache<>();

    private BoxRules(RuleSet onPaths, RuleSet onSections, RuleSet asides) {
        this.onPaths = onPaths;
        this.onSections = onSections;
        this.asides = asides;
    }

    static BoxRules of(RuleBook book) {
        List<Rule> asides = book.rules().stream()
                .filter(rule -> rule.on() == Rule.On.BLOCK || rule.on() == Rule.On.LINE)
                .filter(rule -> rule.mark().isAside())
                .toList();
        return new BoxRules(
                new RuleSet(book.rules(Rule.On.PATH)), new RuleSet(book.rules(Rule.On.SECTION)), new RuleSet(asides));
    }

    /** The rule that knows an element of a path, such as {@code div.share-bar}. */
    Optional<Rule> element(String name) {
        return byElement.get(
                name,
                unknown -> onPaths.mayHit('/' + unknown + '/').stream()
                        .filter(rule -> rule.hitsElement(unknown))
                        .findFirst());
    }

    /** The rule that knows a heading that opens a section. */
    Optional<Rule> opener(String text) {
        return byOpener.get(
                text,
                unknown -> onSections.mayHit(unknown).stream()
                        .filter(rule -> rule.hits(unknown))
                        .findFirst());
    }

    /** The rule by which a block's own text is a part outside the article, and no chrome. */
    Optional<Rule> aside(String text) {
        for (RuleSet.Found hit : asides.find(text)) {
            if (hit.spans().stream().anyMatch(found -> found.length() == text.length())) {
                return Optional.of(hit.rule());
            }
        }
        return Optional.empty();
    }
}
