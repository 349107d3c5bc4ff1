package org.copydesk.core.score;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import org.jsoup.parser.Parser;

/** Titles and names in the forms in which they are compared. */
final class NormalForm {
    private NormalForm() {}

    /** The words alone, in lower case, entities read. */
    static String words(String value) {
        String plain = Normalizer2.getNFKCInstance().normalize(Parser.unescapeEntities(value, false));
        return String.join(" ", ScoredWords.of(plain.toLowerCase(Locale.ROOT)));
    }

    /** Words and signs; quotes, dashes, white space and case folded. */
    static String signs(String value) {
        StringBuilder folded = new StringBuilder();
        value.codePoints().forEach(code -> fold(code, folded));
        StringBuilder spaced = new StringBuilder();
        boolean gap = false;
        for (char c : Normalizer2.getNFKCInstance().normalize(folded).toCharArray()) {
            boolean white = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
            if (!white) {
                spaced.append(gap && !spaced.isEmpty() ? " " : "").append(c);
            }
            gap = white;
        }
        return UCharacter.foldCase(spaced.toString(), true);
    }

    private static void fold(int code, StringBuilder folded) {
        switch (code) {
            case 0x2018, 0x2019, 0x201A, 0x2032 -> folded.append('\'');
            case 0x201C, 0x201D, 0x201E, 0x2033 -> folded.append('"');
            case 0x2010, 0x2011, 0x2013, 0x2014, 0x2212 -> folded.append('-');
            case 0x00AD, 0x200B -> {}
            default -> folded.appendCodePoint(code);
        }
    }
}
