package org.copydesk.core.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.text.Note;

/**
 * What one file says of the pages of its site. Immutable.
 *
 * @param file the file's name
 * @param directives what it asks for, in its order
 * @param replacements in its order, each applied to what the one before it left
 * @param prune whether rules that look at one block alone may still take something out of the body
 * @param autodetect whether the rules for all sites apply, too
 * @param unused the directives that nothing is done about, each with the line of the first
 * @param faults what is wrong in the file; such lines are left out
 */
public record SiteRule(
        String file,
        List<Directive> directives,
        List<Replacement> replacements,
        boolean prune,
        boolean autodetect,
        Map<String, Integer> unused,
        List<RuleFault> faults) {

    /** More faults of one file are not listed one by one where it is applied. */
    private static final int MOST_FAULTS = 10;

    public SiteRule {
        directives = List.copyOf(directives);
        replacements = List.copyOf(replacements);
        unused = new LinkedHashMap<>(unused);
        faults = List.copyOf(faults);
    }

    /** The lines of one kind, in the order of the file. */
    public List<Directive> of(Action action) {
        return directives.stream()
                .filter(directive -> directive.action() == action)
                .toList();
    }

    /** These rules, and after them those of {@code general}. */
    SiteRule and(SiteRule general) {
        List<Directive> both = new ArrayList<>(directives);
        both.addAll(general.directives);
        List<Replacement> all = new ArrayList<>(replacements);
        all.addAll(general.replacements);
        List<RuleFault> wrong = new ArrayList<>(faults);
        wrong.addAll(general.faults);
        return new SiteRule(file, both, all, prune, autodetect, unused, wrong);
    }

    /** What a person should know who wonders why a line of the file has no effect. */
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        unused.forEach((name, line) -> notes.add(
                new Note("site-rule.unused", "site rule %s:%d: '%s' is not acted on".formatted(file, line, name))));
        faults.stream()
                .limit(MOST_FAULTS)
                .forEach(fault -> notes.add(new Note("site-rule.fault", "site rule " + fault)));
        return notes;
    }
}
