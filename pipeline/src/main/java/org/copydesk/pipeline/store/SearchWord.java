package org.copydesk.pipeline.store;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word that somebody looks for: a whole one, in capitals or not. Of scripts that put no space between words any place fits.
 *
 * @param text in lower case, not empty
 * @param begins whether words fit that only begin so; it was typed with {@code *} at its end
 */
public record SearchWord(String text, boolean begins) {
    private static final int MOST = 8;
    private static final int LONGEST = 200;

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
        String some = typed.substring(0, Math.min(LONGEST, typed.length())).toLowerCase(Locale.ROOT);
        return Arrays.stream(some.strip().split("\\s+"))
                .map(word -> new SearchWord(word.replaceFirst("\\*+$", ""), word.endsWith("*")))
                .filter(word -> !word.text.isEmpty())
                .limit(MOST)
                .toList();
    }

    /** Finds it in a text. */
    public Pattern pattern() {
        return Pattern.compile(regex(Database.H2));
    }

    /** What each text that has it is like, to the operator {@code LIKE} with {@code ESCAPE '!'}; others are too. */
    String like() {
        return '%' + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }

    /** The same as {@link #pattern}, as a database reads it. */
    String regex(Database database) {
        String letter = database == Database.H2 ? "[\\p{L}\\p{M}\\p{N}]" : "[[:alnum:]]";
        boolean spaced = text.codePoints().noneMatch(c -> UNSPACED.contains(UnicodeScript.of(c)));
        boolean wholeLeft = spaced && Character.isLetterOrDigit(text.codePointAt(0));
        boolean wholeRight = spaced && !begins && Character.isLetterOrDigit(text.codePointBefore(text.length()));
        return (database == Database.H2 ? "(?iu)" : "(?i)")
                + (wholeLeft ? "(?<!" + letter + ")" : "")
                + text.replaceAll("[\\p{Punct}]", "\\\\$0")
                + (wholeRight ? "(?!" + letter + ")" : "");
    }
}
