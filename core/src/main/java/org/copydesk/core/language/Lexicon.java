package org.copydesk.core.language;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words and phrases to look for in a text whatever their case, as whole words; in scripts without spaces anywhere. Immutable and
 * thread-safe.
 */
public final class Lexicon {
    private final HeadTable<String> words;

    /** @param words in lower case, none of them empty */
    public Lexicon(Collection<String> words) {
        this.words = new HeadTable<>(new LinkedHashSet<>(words), word -> word);
    }

    /** The words that any language has in these classes. */
    public static Lexicon of(WordClass... classes) {
        Set<String> words = new LinkedHashSet<>();
        for (WordClass one : classes) {
            words.addAll(Language.wordsOfAll(one));
        }
        return new Lexicon(words);
    }

    /** The length of the longest word that is at {@code at}, or 0. */
    public int at(String text, int at) {
        if (!mayBegin(text, at)) {
            return 0;
        }
        int longest = longest(words.longer(text, at), text, at);
        return longest > 0 ? longest : longest(words.single(text, at), text, at);
    }

    /** Whether one of the words is in the text. */
    public boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (at(text, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static int longest(List<String> words, String text, int at) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (text.regionMatches(true, at, word, 0, word.length()) && mayEnd(text, at + word.length())) {
                return word.length();
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
}
