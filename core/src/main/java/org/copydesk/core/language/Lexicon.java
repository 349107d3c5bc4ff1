package org.copydesk.core.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases to look for in a text whatever their case, as whole words; in scripts without spaces anywhere. Immutable and
 * thread-safe.
 */
public final class Lexicon {
    /** By their first two characters, the longest first. */
    private final Map<Integer, List<String>> byHead = new HashMap<>();

    /** @param words in lower case, none of them empty */
    public Lexicon(Collection<String> words) {
        for (String word : new LinkedHashSet<>(words)) {
            byHead.computeIfAbsent(head(word, 0), head -> new ArrayList<>()).add(word);
        }
        byHead.values()
                .forEach(same ->
                        same.sort(Comparator.comparingInt(String::length).reversed()));
    }

    /** The words that any language has in these classes. */
    public static Lexicon of(WordClass... classes) {
        Set<String> words = new LinkedHashSet<>();
        for (WordClass one : classes) {
            words.addAll(Language.wordsOfAll(one));
        }
        return new Lexicon(words);
    }

    /** The length of the longest word that stands at {@code at}, or 0. */
    public int at(String text, int at) {
        if (!mayBegin(text, at)) {
            return 0;
        }
        int longest = longest(byHead.get(head(text, at)), text, at);
        return longest > 0 ? longest : longest(byHead.get(lower(text.charAt(at)) << 16), text, at);
    }

    /** Whether one of the words stands in the text. */
    public boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (at(text, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static int longest(@Nullable List<String> words, String text, int at) {
        if (words != null) {
            for (String word : words) {
                if (text.regionMatches(true, at, word, 0, word.length()) && mayEnd(text, at + word.length())) {
                    return word.length();
                }
            }
        }
        return 0;
    }

    private static boolean mayBegin(String text, int at) {
        return at < text.length() && (at == 0 || !isGlued(text, at));
    }

    private static boolean mayEnd(String text, int end) {
        return end >= text.length() || !isGlued(text, end);
    }

    /** Whether the characters on both sides of {@code at} belong to one word. */
    private static boolean isGlued(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        return isInWord(before) && isInWord(after) && isSpaced(before) && isSpaced(after);
    }

    private static boolean isInWord(char c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isSpaced(char c) {
        return c < '\u0e00'
                || switch (UnicodeScript.of(c)) {
                    case THAI, LAO, KHMER, MYANMAR, HAN, HIRAGANA, KATAKANA, HANGUL -> false;
                    default -> true;
                };
    }

    private static int head(String text, int at) {
        char second = at + 1 < text.length() ? lower(text.charAt(at + 1)) : 0;
        return lower(text.charAt(at)) << 16 | second;
    }

    private static char lower(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
