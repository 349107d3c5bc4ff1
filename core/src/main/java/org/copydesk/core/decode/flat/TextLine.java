package org.copydesk.core.decode.flat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.text.White;

/**
 * A line of flat text. Offsets are UTF-16 units of the text; widths are columns of a terminal.
 *
 * @param start its first character that is not white
 * @param end one past its last character that is not white; {@code start} for a blank line
 * @param indent the columns before {@code start}
 * @param width the columns up to {@code end}, the indent included
 * @param firstWord the columns of its first word, or of its first character in a script that needs no spaces
 * @param marker which list marker it begins with
 * @param markerWidth the columns of marker and space after it, 0 without a marker
 * @param oneWord whether no white space is in it, its marker's apart: nothing could have wrapped it
 * @param sentenceEnd whether it ends as a sentence or a lead-in to a list does
 */
public record TextLine(
        int start,
        int end,
        int indent,
        int width,
        int firstWord,
        Marker marker,
        int markerWidth,
        boolean oneWord,
        boolean sentenceEnd) {
    /** What a list item may begin with. */
    enum Marker {
        NONE,
        BULLET,
        /** A dash or a number: also found where a sentence merely wraps. */
        DOUBTFUL
    }

    private static final Pattern MARKER =
            Pattern.compile("^(?:([*+•·‣◦▪▸►■●○]|o(?: {2}|\\t))|([-–—]|\\(?\\d{1,3}[.)]))[ \\t]+");
    private static final int TAB = 8;

    boolean blank() {
        return start == end;
    }

    /** The column at which its words begin, after a list marker. */
    int textColumn() {
        return indent + markerWidth;
    }

    /** The lines of a text; a line ends with CR LF, LF or CR. */
    static List<TextLine> of(String text) {
        List<TextLine> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            lines.add(between(text, at, end));
            at = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return lines;
    }

    /** A stretch of text as a line of its own. */
    static TextLine between(String text, int from, int to) {
        int start = White.skip(text, from, to);
        int end = White.skipBack(text, start, to);
        int indent = columns(text, from, start, 0);
        int width = columns(text, start, end, indent);
        int word = start;
        while (word < end && !White.is(text.charAt(word)) && (word == start || !standsAlone(text.charAt(word)))) {
            word++;
            if (standsAlone(text.charAt(word - 1))) {
                break;
            }
        }
        Matcher matcher = MARKER.matcher(text.substring(start, Math.min(end, start + 12)));
        Marker marker = Marker.NONE;
        int markerWidth = 0;
        if (matcher.find()) {
            marker = matcher.group(1) != null ? Marker.BULLET : Marker.DOUBTFUL;
            markerWidth = matcher.end();
        }
        boolean sentenceEnd = end > start && ".:;!?\u201D\"\u2026)".indexOf(text.charAt(end - 1)) >= 0;
        boolean oneWord = isOneWord(text, Math.min(end, start + markerWidth), end);
        int firstWord = columns(text, start, word, 0);
        return new TextLine(start, end, indent, width, firstWord, marker, markerWidth, oneWord, sentenceEnd);
    }

    private static boolean isOneWord(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (White.is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int columns(String text, int from, int to, int column) {
        int at = column;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                at += TAB - at % TAB;
            } else if (!Character.isLowSurrogate(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
                at += standsAlone(c) ? 2 : 1;
            }
        }
        return at;
    }

    /** Han, kana and full-width forms: two columns wide, and a line may end after each. Hangul has spaces. */
    public static boolean standsAlone(char c) {
        return c >= '\u2E80' && c <= '\u9FFF' || c >= '\uF900' && c <= '\uFAFF' || c >= '\uFF00' && c <= '\uFF60';
    }
}
