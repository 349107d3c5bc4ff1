package org.copydesk.core.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The commonest words of each language that writes them apart, by which a text gives its language away. */
public final class FunctionWords {
    /** The languages, English first; a bit for each, the lowest first. */
    public static final List<Language> LANGUAGES = spaced();

    /** To each function word the languages it belongs to, one bit for each of {@link #LANGUAGES}. */
    private static final Map<String, Long> BY_WORD = byWord();

    private static final int LONGEST_WORD =
            BY_WORD.keySet().stream().mapToInt(String::length).max().orElse(0);

    private FunctionWords() {}

    /**
     * The languages that a word is a function word of, as bits of {@link #LANGUAGES}.
     *
     * @param word in lower case
     */
    public static long of(String word) {
        return word.length() > LONGEST_WORD ? 0 : BY_WORD.getOrDefault(word, 0L);
    }

    /**
     * Counts the words, and for each language those that are its function words.
     *
     * @param text in lower case
     * @param hits a count for each of {@link #LANGUAGES}, added to
     * @param own likewise, where a word of n languages counts 1/n
     */
    public static int count(String text, int[] hits, double[] own) {
        int words = 0;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isInWord(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > at || at == 0) {
                words++;
            }
            long languages = end - at > LONGEST_WORD ? 0 : BY_WORD.getOrDefault(text.substring(at, end), 0L);
            double share = 1.0 / Math.max(1, Long.bitCount(languages));
            for (long rest = languages; rest != 0; rest &= rest - 1) {
                int language = Long.numberOfTrailingZeros(rest);
                hits[language]++;
                own[language] += share;
            }
            at = end;
            while (at < text.length() && !isInWord(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return words;
    }

    private static boolean isInWord(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        return Character.isLetter(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private static List<Language> spaced() {
        Stream<Language> others = Language.all().stream()
                .filter(one -> !one.tag().equals("en"))
                .filter(one -> !one.words(WordClass.FUNCTION_WORDS).isEmpty());
        return Stream.concat(Language.of("en").stream(), others).toList();
    }

    private static Map<String, Long> byWord() {
        Map<String, Long> all = new HashMap<>();
        for (int i = 0; i < LANGUAGES.size(); i++) {
            for (String word : LANGUAGES.get(i).words(WordClass.FUNCTION_WORDS)) {
                all.merge(word, 1L << i, (one, other) -> one | other);
            }
        }
        return all;
    }
}
