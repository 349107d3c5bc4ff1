package org.copydesk.core.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;

/** The capitalised words of an article: how often each stands there, and which stand alone enough to be judged. */
final class NameTable {
    private static final int SHORTEST = 5;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> lowerCase = new HashSet<>();
    private final List<Use> doubtful = new ArrayList<>();

    NameTable(View view) {
        List<Use> uses = new ArrayList<>();
        for (Passage passage : view.passages()) {
            Quotations quotations = Quotations.in(passage.text());
            for (Word word : Word.in(passage.text())) {
                if (word.isLowerCase()) {
                    lowerCase.add(word.text());
                }
                if (word.text().length() >= SHORTEST && word.isCapitalised() && Word.isLatin(word.text())) {
                    counts.merge(word.text(), 1, Integer::sum);
                    if (standsAlone(passage.text(), word) && !quotations.touch(word.start(), word.end())) {
                        uses.add(new Use(word.text(), passage.span().start() + word.start()));
                    }
                }
            }
        }
        uses.stream()
                .filter(use -> counts.getOrDefault(use.name(), 0) == 1 && !isAlsoLowerCase(use.name()))
                .forEach(doubtful::add);
    }

    /** Names that stand once, outside quotations, addresses and compounds, in the order of the text. */
    List<Use> doubtful() {
        return doubtful;
    }

    int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    boolean isAlsoLowerCase(String name) {
        return lowerCase.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Other capitalised words one edit away, anywhere in the word, in alphabetical order. */
    List<String> near(String name) {
        return counts.keySet().stream()
                .filter(other -> Math.abs(other.length() - name.length()) <= 1 && Slip.isNear(name, other))
                .toList();
    }

    /** Not part of an address, a handle, a compound, a bracketed word or a possessive. */
    private static boolean standsAlone(String text, Word word) {
        char before = word.start() == 0 ? ' ' : text.charAt(word.start() - 1);
        char after = word.end() == text.length() ? ' ' : text.charAt(word.end());
        if (Character.isDigit(before) || Character.isDigit(after)) {
            return false;
        }
        boolean plainBefore = Character.isWhitespace(before) || "(\u2014\u2013\u00A0".indexOf(before) >= 0;
        boolean plainAfter = Character.isWhitespace(after) || ")\u2014\u2013\u00A0,;:!?".indexOf(after) >= 0;
        return plainBefore && (plainAfter || isFullStop(text, word.end()));
    }

    private static boolean isFullStop(String text, int at) {
        return text.charAt(at) == '.' && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    /**
     * A name in its place.
     *
     * @param name the word
     * @param start where it begins in the view
     */
    record Use(String name, int start) {}
}
