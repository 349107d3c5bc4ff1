package org.copydesk.core.decode.flat;

import com.google.re2j.Pattern;
import java.util.List;
import org.copydesk.core.text.Layout;

/** What a text written as Markdown says of its lines: headings, quotations, tables, and links that go on over a line end. */
final class Markdown {
    private static final int FEWEST_LINKS = 3;
    private static final int FEWEST_HEADINGS = 2;
    private static final int DEEPEST = 6;

    /** How far before a line end a link that goes on over it may have begun. */
    private static final int FARTHEST_BACK = 4000;

    private static final Pattern TABLE_RULE = Pattern.compile("^[\\s|:-]*-{2,}[\\s|:-]*$");

    private final String text;
    private final boolean on;

    Markdown(String text, List<TextLine> lines) {
        this.text = text;
        int headings = 0;
        for (TextLine line : lines) {
            headings += !line.blank() && headingLevel(line) > 0 ? 1 : 0;
        }
        this.on = headings >= FEWEST_HEADINGS || links() >= FEWEST_LINKS;
    }

    boolean on() {
        return on;
    }

    private int links() {
        int links = 0;
        for (int at = text.indexOf("]("); at >= 0 && links < FEWEST_LINKS; at = text.indexOf("](", at + 1)) {
            links++;
        }
        return links;
    }

    private int headingLevel(TextLine line) {
        int at = line.start();
        while (at < line.end() && text.charAt(at) == '#') {
            at++;
        }
        int level = at - line.start();
        return level <= DEEPEST && at < line.end() && text.charAt(at) == ' ' ? level : 0;
    }

    /** Whether the next line must belong to the block that runs from {@code start} to {@code end}: it is amid a link. */
    boolean isAmidLink(int start, int end, TextLine next) {
        if (!on) {
            return false;
        }
        int from = Math.max(start, end - FARTHEST_BACK);
        int bracket = -1;
        int open = -1;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                open = -1;
                bracket = i + 1 < end && text.charAt(i + 1) == '(' ? i : bracket;
            } else if (c == '[') {
                open = i;
            }
        }
        if (bracket >= 0 && isOpen(bracket + 1, end)) {
            return next.oneWord() || indexIn(next, ')') >= 0;
        }
        int close = indexIn(next, ']');
        int other = indexIn(next, '[');
        return open >= 0 && close >= 0 && (other < 0 || close < other);
    }

    private int indexIn(TextLine line, char wanted) {
        for (int i = line.start(); i < line.end(); i++) {
            if (text.charAt(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    private boolean isOpen(int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line is a block of its own, whatever follows it. */
    boolean standsAlone(TextLine line) {
        return on && (headingLevel(line) > 0 || isTableRow(line));
    }

    private boolean isTableRow(TextLine line) {
        String row = text.substring(line.start(), line.end());
        return row.contains(" | ") && row.indexOf("](") < 0 || row.indexOf('-') >= 0 && TABLE_RULE.matches(row);
    }

    /** The layout of a block that begins with {@code first}, with the letters of its links counted. */
    Layout layout(TextLine first, int end, Layout plain) {
        if (!on) {
            return plain;
        }
        Layout.Shape shape = plain.shape();
        if (text.charAt(first.start()) == '>') {
            shape = Layout.Shape.QUOTE;
        } else if (isTableRow(first)) {
            shape = Layout.Shape.TABLE_CELL;
        }
        return new Layout("", shape, headingLevel(first), linkChars(first.start(), end), false, "");
    }

    private int linkChars(int start, int end) {
        int chars = 0;
        int open = -1;
        for (int i = start; i + 1 < end; i++) {
            char c = text.charAt(i);
            if (c == '[') {
                open = open < 0 ? i : open;
            } else if (c == ']' && (text.charAt(i + 1) == '(' || text.charAt(i + 1) == '[') && open >= 0) {
                for (int k = open + 1; k < i; k++) {
                    chars += Character.isWhitespace(text.charAt(k)) ? 0 : 1;
                }
                open = -1;
            }
        }
        return chars;
    }
}
