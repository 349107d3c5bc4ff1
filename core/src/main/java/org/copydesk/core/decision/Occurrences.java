package org.copydesk.core.decision;

import java.util.ArrayList;
import java.util.List;

/** Where a word is in a text, in one pass however often it begins: Knuth, Morris and Pratt, "Fast pattern matching in strings" (1977). */
final class Occurrences {
    private Occurrences() {}

    /** All places, in order; they may overlap. None for an empty word. */
    static List<Integer> of(String word, String text) {
        List<Integer> found = new ArrayList<>();
        if (word.isEmpty() || word.length() > text.length()) {
            return found;
        }
        int[] borders = borders(word);
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            while (matched > 0 && (matched == word.length() || word.charAt(matched) != text.charAt(i))) {
                matched = borders[matched - 1];
            }
            matched += word.charAt(matched) == text.charAt(i) ? 1 : 0;
            if (matched == word.length()) {
                found.add(i + 1 - matched);
            }
        }
        return found;
    }

    /** For each beginning of the word the length of the longest that also ends it. */
    private static int[] borders(String word) {
        int[] borders = new int[word.length()];
        int matched = 0;
        for (int i = 1; i < borders.length; i++) {
            while (matched > 0 && word.charAt(matched) != word.charAt(i)) {
                matched = borders[matched - 1];
            }
            matched += word.charAt(matched) == word.charAt(i) ? 1 : 0;
            borders[i] = matched;
        }
        return borders;
    }
}
