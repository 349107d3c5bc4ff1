package org.copydesk.core.kind;

import java.util.Locale;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;

/**
 * One block in numbers.
 *
 * @param words its words; two characters of a script without spaces count as one
 * @param letters its characters, white space apart
 * @param linked the share of them that stands in links, 0 to 1
 * @param sentence whether it ends as sentences end
 * @param exclamation whether it exclaims
 * @param price whether it is short and names a price
 * @param date whether it is short and names a year, a time of day or how long ago
 * @param prose whether a reader would call it a paragraph
 */
record Line(
        int words,
        int letters,
        double linked,
        boolean sentence,
        boolean exclamation,
        boolean price,
        boolean date,
        boolean prose) {
    private static final String ENDS = ".!?…。！？:\"”’)";
    private static final int MOST_PRICE_WORDS = 14;
    private static final int MOST_DATE_WORDS = 10;
    private static final int MOST_DATE_CHARS = 60;

    static Line of(String text, Block block) {
        int start = block.span().start();
        int end = block.span().end();
        int words = 0;
        int letters = 0;
        int ideographs = 0;
        boolean inWord = false;
        boolean exclamation = false;
        int money = -1;
        boolean digit = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                inWord = false;
                continue;
            }
            letters++;
            exclamation |= c == '!';
            digit |= c >= '0' && c <= '9';
            money = money < 0 && isMoney(c) ? i : money;
            if (c >= '\u3040' && c <= '\u9fff' || c >= '\u0e00' && c <= '\u0e7f') {
                ideographs++;
            } else if (!inWord && Character.isLetterOrDigit(c)) {
                words++;
                inWord = true;
            }
        }
        words += ideographs / 2;
        Layout layout = block.layout();
        double linked = letters == 0 ? 0 : Math.min(1, (double) layout.linkChars() / letters);
        boolean sentence = ENDS.indexOf(text.charAt(end - 1)) >= 0;
        boolean prose = layout.shape() != Layout.Shape.PREFORMATTED
                && layout.headingLevel() == 0
                && (linked < 0.3 && sentence && words >= 9 || linked < 0.6 && words >= 25);
        boolean price = money >= 0 && words <= MOST_PRICE_WORDS && hasAmount(text, start, end, money);
        boolean date = digit
                && words <= MOST_DATE_WORDS
                && end - start <= MOST_DATE_CHARS
                && isDate(text.substring(start, end));
        return new Line(words, letters, linked, sentence, exclamation, price, date, prose);
    }

    private static boolean isMoney(char c) {
        return c == '$' || c == '€' || c == '£' || c == '¥' || c == '₹' || c == '₽';
    }

    /** Whether a digit stands close before or after the sign. */
    private static boolean hasAmount(String text, int start, int end, int sign) {
        for (int i = Math.max(start, sign - 6); i < Math.min(end, sign + 4); i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A year from 1900 on, a time of day, or how long ago. */
    private static boolean isDate(String text) {
        for (int i = 0; i < text.length(); ) {
            if (!isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int from = i;
            while (i < text.length() && isDigit(text.charAt(i))) {
                i++;
            }
            boolean century = text.startsWith("19", from) || text.startsWith("20", from);
            boolean year = i - from == 4 && century;
            boolean time = i - from <= 2
                    && i + 2 < text.length()
                    && text.charAt(i) == ':'
                    && isDigit(text.charAt(i + 1))
                    && isDigit(text.charAt(i + 2));
            if (year || time) {
                return true;
            }
        }
        return (' ' + text.toLowerCase(Locale.ROOT) + ' ').contains(" ago ");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
