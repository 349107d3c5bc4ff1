package org.copydesk.core.chrome;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Prose;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.rule.Rule;

/**
 * Which passages are in boxes that rules know, and so what a passage that is not the article's body is instead. Stages of one
 * cleaner share one rule book, and so one reading of a view's boxes.
 *
 * <p>A chrome label in force takes text out, whatever else is said of it. So that the more telling role wins, a stage that finds a
 * block outside the body has it labelled here, not as {@link Role#CHROME}; only what knows a text by its words, hides
 * or repeats it says {@code CHROME} without asking.
 */
final class Boxes {
    private final BoxRules rules;
    private final Map<String, Optional<Rule>> byPath;
    private final Map<Passage, Rule> sections;

    private Boxes(BoxRules rules, Map<String, Optional<Rule>> byPath, Map<Passage, Rule> sections) {
        this.rules = rules;
        this.byPath = byPath;
        this.sections = sections;
    }

    /** The boxes of a view, found once for all stages. */
    static Boxes of(View view, BoxRules rules) {
        return view.reading(Boxes.class, unread -> find(unread, rules));
    }

    private static Boxes find(View view, BoxRules rules) {
        Prose prose = view.reading(Prose.class, Prose::of);
        Map<String, Optional<Rule>> byPath = new HashMap<>();
        for (Passage passage : view.passages()) {
            byPath.computeIfAbsent(path(passage), path -> first(rules, path));
        }
        return new Boxes(rules, byPath, new Sections(rules, prose).of(view.passages()));
    }

    /**
     * The rule that knows the outermost element that any rule knows; but chrome in a box of another kind, such as the form beneath
     * readers' comments, is chrome.
     */
    private static Optional<Rule> first(BoxRules rules, String path) {
        Optional<Rule> first = Optional.empty();
        for (int start = 0; start <= path.length() && !isChrome(first); ) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            Optional<Rule> rule = rules.element(path.substring(start, end));
            first = isChrome(rule) || first.isEmpty() ? rule : first;
            start = end + 1;
        }
        return first;
    }

    private static boolean isChrome(Optional<Rule> rule) {
        return rule.isPresent() && rule.get().mark() == Role.CHROME;
    }

    /** The rule that knows the passage's box by its path. */
    Optional<Rule> rule(Passage passage) {
        return byPath.getOrDefault(path(passage), Optional.empty());
    }

    /** The rule that knows the heading of the section in which the passage is. */
    Optional<Rule> section(Passage passage) {
        return Optional.ofNullable(sections.get(passage));
    }

    /**
     * What a passage is, if it is not the article's body: {@code COMMENT}, {@code RELATED} or {@code DISCLAIMER} where its path, its
     * own text or the section it is in says so, otherwise {@code CHROME}.
     */
    Role role(Passage passage) {
        return named(passage).map(Rule::mark).orElse(Role.CHROME);
    }

    private Optional<Rule> named(Passage passage) {
        return rule(passage).or(() -> rules.aside(passage.text())).or(() -> Optional.ofNullable(sections.get(passage)));
    }

    /**
     * Labels a passage that is not the article's body with its {@link #role}.
     *
     * @param why why it is not the body; what it is instead is added to the reason
     */
    Label label(View view, Passage passage, Evidence why) {
        Optional<Rule> rule = named(passage).filter(known -> known.mark().isAside());
        if (rule.isEmpty()) {
            return view.label(passage.span(), Role.CHROME, why);
        }
        String reason = why.reason() + "; " + rule.get().reason();
        Evidence both = new Evidence(why.rule(), why.model(), why.confidence(), reason);
        return view.label(passage.span(), rule.get().mark(), both);
    }

    private static String path(Passage passage) {
        return passage.block().layout().path();
    }
}
