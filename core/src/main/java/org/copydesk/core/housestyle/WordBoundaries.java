package org.copydesk.core.housestyle;

/** Whether words in a text are by themselves, or are a part of something longer. */
final class WordBoundaries {
    private static final String JOINTS = "@#/\\_";
    private static final String HYPHENS = "-\u2010\u2011";

    private WordBoundaries() {}

    /** Neither a letter nor a digit is next to the range. */
    static boolean wholeWords(String text, int start, int end) {
        return (start == 0 || !isInWord(text.charAt(start - 1)))
                && (end == text.length() || !isInWord(text.charAt(end)));
    }

    /** Whole words that neither a hyphen nor the signs of addresses and handles join to others; a possessive may follow. */
    static boolean free(String text, int start, int end) {
        return wholeWords(text, start, end) && !joinedBefore(text, start) && !joinedAfter(text, end);
    }

    private static boolean joinedBefore(String text, int start) {
        if (start == 0) {
            return false;
        }
        char c = text.charAt(start - 1);
        boolean word = start > 1 && isInWord(text.charAt(start - 2));
        return JOINTS.indexOf(c) >= 0 || word && (HYPHENS.indexOf(c) >= 0 || ".'\u2019".indexOf(c) >= 0);
    }

    private static boolean joinedAfter(String text, int end) {
        if (end == text.length()) {
            return false;
        }
        char c = text.charAt(end);
        boolean word = end + 1 < text.length() && isInWord(text.charAt(end + 1));
        if (c == '\'' || c == '\u2019') {
            return word && !isPossessive(text, end + 1);
        }
        return JOINTS.indexOf(c) >= 0 || word && (HYPHENS.indexOf(c) >= 0 || c == '.');
    }

    private static boolean isPossessive(String text, int at) {
        char c = text.charAt(at);
        return (c == 's' || c == 'S') && (at + 1 == text.length() || !isInWord(text.charAt(at + 1)));
    }

    static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
