package org.copydesk.core.chrome;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Prose;
import org.copydesk.core.mark.Role;
import org.copydesk.core.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sections that a heading opens: readers' comments, other stories. In HTML one ends with the element that holds it, in
 * flat text with the next heading that a rule knows, and one of other stories with a passage too long for a teaser.
 */
final class Sections {
    /** A longer passage opens no section, in UTF-16 units. */
    private static final int LONGEST_OPENER = 100;
    /** A teaser is shorter, in words of prose. */
    private static final int LONGEST_TEASER = 60;
    /** The heading may be in an element of its own, this many deep. */
    private static final int MOST_WRAPPERS = 3;

    private final BoxRules rules;
    private final Prose prose;

    Sections(BoxRules rules, Prose prose) {
        this.rules = rules;
        this.prose = prose;
    }

    /** The rules that opened the sections in which passages are, the opening ones included. */
    Map<Passage, Rule> of(List<Passage> passages) {
        Map<Passage, Rule> found = new IdentityHashMap<>();
        @Nullable Rule open = null;
        String within = "";
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            Rule opened = opened(passage.text());
            if (opened != null) {
                open = opened;
                within = i + 1 < passages.size() ? scope(path(passage), path(passages.get(i + 1))) : "";
            } else if (open != null && isLeft(open, within, passage)) {
                open = null;
            }
            if (open != null) {
                found.put(passage, open);
            }
        }
        return found;
    }

    private boolean isLeft(Rule open, String within, Passage passage) {
        return !isWithin(path(passage), within)
                || open.mark() == Role.RELATED && prose.of(passage).proseWords() > LONGEST_TEASER;
    }

    private @Nullable Rule opened(String text) {
        return text.length() > LONGEST_OPENER ? null : rules.opener(text).orElse(null);
    }

    /** The smallest element around the opener that holds the next passage too, or the opener's own. */
    private static String scope(String opener, String next) {
        String around = opener;
        for (int i = 0; i < MOST_WRAPPERS; i++) {
            int slash = around.lastIndexOf('/');
            if (slash < 0) {
                return around;
            }
            around = around.substring(0, slash);
            if (isWithin(next, around)) {
                return around;
            }
        }
        return opener;
    }

    private static boolean isWithin(String path, String element) {
        return element.isEmpty()
                || path.startsWith(element)
                        && (path.length() == element.length() || path.charAt(element.length()) == '/');
    }

    private static String path(Passage passage) {
        return passage.block().layout().path();
    }
}
