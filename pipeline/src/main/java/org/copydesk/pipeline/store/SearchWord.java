package org.copydesk.pipeline.store;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word that somebody looks for: a whole one, in capitals or not. What has signs between its letters, such as an address, is found where
 * its parts follow one another. Of scripts that put no space between words any place fits.
 *
 * @param text its parts in lower case, with a space between them; empty of what has neither letter nor digit, which nothing fits
 * @param begins whether words fit that only begin so; it was typed with {@code *} at its end
 */
public record SearchWord(String text, boolean begins) {
    private static final int MOST = 8;
    private static final int LONGEST = 200;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** What was typed: few words, and none too long. */
    public static List<SearchWord> of(String typed) {
        String some = typed.substring(0, Math.min(LONGEST, typed.length())).strip();
        return Arrays.stream(some.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> new SearchWord(words(word).strip(), word.endsWith("*")))
                .limit(MOST)
                .toList();
    }

    /** The words of a text in lower case, each with a space before and behind it. */
    static String words(String text) {
        return BETWEEN.matcher(' ' + text.toLowerCase(Locale.ROOT) + ' ').replaceAll(" ");
    }

    /** Finds it in a text. */
    public Pattern pattern() {
        return Pattern.compile(regex(Database.H2));
    }

    /** What {@link #words} that have it are like, to the operator {@code LIKE}. */
    String like() {
        if (text.isEmpty()) {
            return "";
        }
        return isUnspaced() ? '%' + text + '%' : "% " + text + (begins ? "%" : " %");
    }

    /** What each text that has it is like; others are too. */
    String likeText() {
        return '%'
                + Arrays.stream(text.split(" "))
                        .max(Comparator.comparingInt(String::length))
                        .orElse("")
                + '%';
    }

    /** The same as {@link #pattern}, as a database reads it. */
    String regex(Database database) {
        if (text.isEmpty()) {
            return "(?!)";
        }
        String letter = database == Database.H2 ? "\\p{L}\\p{M}\\p{N}" : "[:alnum:]";
        return (database == Database.H2 ? "(?iu)" : "(?i)")
                + (isUnspaced() ? "" : "(?<![" + letter + "])")
                + text.replace(" ", "[^" + letter + "]+")
                + (isUnspaced() || begins ? "" : "(?![" + letter + "])");
    }

    private boolean isUnspaced() {
        return text.codePoints().anyMatch(c -> UNSPACED.contains(UnicodeScript.of(c)));
    }
}
