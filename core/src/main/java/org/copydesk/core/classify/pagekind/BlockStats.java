package org.copydesk.core.classify.pagekind;

import java.util.Locale;
import org.copydesk.core.classify.features.NumericDates;
import org.copydesk.core.classify.features.TextStats;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;

/**
 * One block in numbers.
 *
 * @param words its words; two characters of a script without spaces count as one
 * @param letters its characters, white space apart
 * @param linked the share of them that is in links, 0 to 1
 * @param sentence whether it ends as sentences end
 * @param exclamation whether it exclaims
 * @param price whether it is short and names a price
 * @param date whether it is short and names a day, a time of day or how long ago
 * @param prose whether a reader would call it a paragraph
 */
record BlockStats(
        int words,
        int letters,
        double linked,
        boolean sentence,
        boolean exclamation,
        boolean price,
        boolean date,
        boolean prose) {
    private static final int MOST_PRICE_WORDS = 14;
    private static final int MOST_DATE_WORDS = 10;
    private static final int MOST_DATE_CHARS = 60;

    static BlockStats of(String text, Block block) {
        String own = block.span().of(text);
        TextStats letters = TextStats.of(own);
        int words = letters.words();
        Layout layout = block.layout();
        double linked = letters.chars() == 0 ? 0 : Math.min(1, (double) layout.linkChars() / letters.chars());
        boolean prose = layout.shape() != Layout.Shape.PREFORMATTED
                && layout.headingLevel() == 0
                && (linked < 0.3 && letters.ends() && words >= 9 || linked < 0.6 && words >= 25);
        boolean exclamation = own.indexOf('!') >= 0 || own.indexOf('！') >= 0;
        boolean date = words <= MOST_DATE_WORDS && own.length() <= MOST_DATE_CHARS && isDate(own, letters);
        return new BlockStats(
                words,
                letters.chars(),
                linked,
                letters.ends(),
                exclamation,
                words <= MOST_PRICE_WORDS && letters.digits() > 0 && isPrice(own),
                date,
                prose);
    }

    private static boolean isPrice(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMoney(text.charAt(i))) {
                return hasAmount(text, i);
            }
        }
        return false;
    }

    private static boolean isMoney(char c) {
        return c == '$' || c == '€' || c == '£' || c == '¥' || c == '₹' || c == '₽';
    }

    /** Whether a digit is close before or after the sign. */
    private static boolean hasAmount(String text, int sign) {
        for (int i = Math.max(0, sign - 6); i < Math.min(text.length(), sign + 4); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean isDate(String text, TextStats letters) {
        return letters.digits() > 0
                && (NumericDates.in(text) || (' ' + text.toLowerCase(Locale.ROOT) + ' ').contains(" ago "));
    }
}
