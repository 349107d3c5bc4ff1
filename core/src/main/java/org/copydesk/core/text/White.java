package org.copydesk.core.text;

/**
 * What counts as white space between blocks: the characters that HTML and plain text lay out with. A no-break space is not
 * among them; it is content, and changing it takes an edit.
 */
public final class White {
    private White() {}

    public static boolean is(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u000B';
    }

    /** The first position in {@code [start, end)} that is not white, or {@code end}. */
    public static int skip(CharSequence text, int start, int end) {
        int i = start;
        while (i < end && is(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** One past the last position in {@code [start, end)} that is not white, or {@code start}. */
    public static int skipBack(CharSequence text, int start, int end) {
        int i = end;
        while (i > start && is(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
