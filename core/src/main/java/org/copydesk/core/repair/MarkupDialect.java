package org.copydesk.core.repair;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * How a flat text writes what its page had in mark-up.
 *
 * @param markdown whether links, headings and emphasis are written as in Markdown
 * @param references whether links may name a number in brackets whose address is on a line of its own, as in Markdown
 * @param numbered whether links bear numbers in brackets that a list of addresses at the end explains
 */
record MarkupDialect(boolean markdown, boolean references, boolean numbered) {
    private static final int FEWEST_LINKS = 3;
    private static final int FEWEST_HEADINGS = 2;
    private static final Pattern HEADING = Pattern.compile("(?m)^[ \\t]*#{1,6} +\\S");
    private static final Pattern BOLD_OR_ITEM =
            Pattern.compile("(?m)\\*\\*\\S[^*\\n]*\\S\\*\\*|^[ \\t]*[*-] +\\S|__\\S");
    private static final int LONGEST = 200;
    private static final Pattern REFERENCE = Pattern.compile("(?m)^ {0,3}\\[[0-9]{1,4}\\]: +\\S");
    private static final Pattern NUMBERED = Pattern.compile("(?:^|[\\s(*+|\"“])\\[([0-9]{1,4})\\][^\\s\\[(:]");

    static MarkupDialect of(String text) {
        boolean references = text.contains("]: ") && REFERENCE.matcher(text).find();
        int links = links(text) + (references ? count(text, "][") : 0);
        boolean headings = text.contains("# ") && atLeast(HEADING.matcher(text), FEWEST_HEADINGS);
        boolean markdown =
                links >= FEWEST_LINKS || headings && BOLD_OR_ITEM.matcher(text).find();
        return new MarkupDialect(markdown, references, text.contains("[1]") && countsUp(text));
    }

    /** Links with an address behind their words; {@code f[i](x)} is none. */
    private static int links(String text) {
        int count = 0;
        for (int at = text.indexOf("]("); at >= 0; at = text.indexOf("](", at + 1)) {
            count += LinkMarkup.isAddress(text, at + 1, Math.min(text.length(), at + LONGEST)) ? 1 : 0;
        }
        return count;
    }

    private static int count(String text, String sign) {
        int count = 0;
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
            count++;
        }
        return count;
    }

    private static boolean atLeast(Matcher matcher, int wanted) {
        int found = 0;
        while (found < wanted && matcher.find()) {
            found++;
        }
        return found == wanted;
    }

    /** Numbers in brackets before words that count up from near one are a browser's. */
    private static boolean countsUp(String text) {
        Matcher matcher = NUMBERED.matcher(text);
        int last = 0;
        int up = 0;
        int down = 0;
        while (matcher.find()) {
            int number = Integer.parseInt(matcher.group(1));
            if (number > last) {
                up++;
            } else {
                down++;
            }
            last = number;
        }
        return up >= FEWEST_LINKS && up > 4 * down;
    }
}
