package org.copydesk.core.chrome;

import java.util.List;
import java.util.Optional;
import org.copydesk.core.rule.Rule;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.core.rule.RuleSet;

/**
 * The rules of a book that say which box a block is in. Immutable and thread-safe.
 *
 * @param onPaths know a box by what the page calls it
 * @param onSections know the heading that opens a section
 * @param asides know a comment, a pointer to another story or a disclaimer by its own text
 */
record BoxRules(RuleSet onPaths, RuleSet onSections, RuleSet asides) {
    static BoxRules of(RuleBook book) {
        List<Rule> asides = book.rules().stream()
                .filter(rule -> rule.on() == Rule.On.BLOCK || rule.on() == Rule.On.LINE)
                .filter(rule -> rule.mark().isAside())
                .toList();
        return new BoxRules(
                new RuleSet(book.rules(Rule.On.PATH)), new RuleSet(book.rules(Rule.On.SECTION)), new RuleSet(asides));
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
