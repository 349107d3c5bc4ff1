package org.copydesk.core.wording;

/** What is next to a word: whether it may be judged at all, and whether only by a person. */
final class WordContext {
    private static final String APOSTROPHES = "'\u2019\u2018`\u02BC";
    private static final String HYPHENS = "-\u2010\u2011";
    private static final String PLAIN_BEFORE = "(\u2014\u2013\u00A0\"\u201C\u2018'\u00AB\u201E,;:*>|\u2022\u2026!?";
    private static final String PLAIN_AFTER = ")\u2014\u2013\u00A0\"\u201D\u2019'\u00BB\u201C,;:!?*<|\u2026.";

    private WordContext() {}

    /**
     * Whether the word at {@code [start, end)} is apart from what surrounds it: no part of an address, a handle, a tag, a
     * file name, an abbreviation, a bracketed word or a contraction, and no digit next to it.
     */
    static boolean isFree(String text, int start, int end) {
        char before = at(text, start - 1);
        char after = at(text, end);
        boolean headFree = Character.isWhitespace(before) || isHyphen(before) || isPlainBefore(text, start, before);
        boolean tailFree = Character.isWhitespace(after)
                || isHyphen(after)
                || isPossessive(text, end)
                || isPlainAfter(text, end, after);
        return headFree && tailFree;
    }

    private static boolean isPlainBefore(String text, int start, char before) {
        if (PLAIN_BEFORE.indexOf(before) < 0) {
            return false;
        }
        char further = at(text, start - 2);
        return !(APOSTROPHES.indexOf(before) >= 0 || ".,:;!?*>|".indexOf(before) >= 0)
                || !Character.isLetterOrDigit(further);
    }

    private static boolean isPlainAfter(String text, int end, char after) {
        if (PLAIN_AFTER.indexOf(after) < 0) {
            return false;
        }
        char further = at(text, end + 1);
        boolean joins = APOSTROPHES.indexOf(after) >= 0 || ".:*<|".indexOf(after) >= 0;
        return !joins
                || !Character.isLetterOrDigit(further) && !(APOSTROPHES.indexOf(after) >= 0 && isDropped(text, end));
    }

    /** keepin', livin': the apostrophe stands for a letter left out on purpose. */
    private static boolean isDropped(String text, int end) {
        return end >= 2 && text.charAt(end - 1) == 'n' && text.charAt(end - 2) == 'i';
    }

    /** Whether an apostrophe and an s follow. */
    static boolean isPossessive(String text, int end) {
        return APOSTROPHES.indexOf(at(text, end)) >= 0
                && at(text, end + 1) == 's'
                && !Character.isLetterOrDigit(at(text, end + 2));
    }

    /** Whether a hyphen joins the word to another one. */
    static boolean isJoined(String text, int start, int end) {
        return isHyphen(at(text, start - 1)) && !Character.isWhitespace(at(text, start - 2))
                || isHyphen(at(text, end)) && !Character.isWhitespace(at(text, end + 1));
    }

    /** Whether the word opens a sentence, a line or a quotation. */
    static boolean opensSentence(String text, int start) {
        int at = start - 1;
        while (at >= 0
                && (Character.isWhitespace(text.charAt(at))
                        || "\"\u201C\u2018'(*\u2022".indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at < 0 || ".!?:\u2026|\n".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isHyphen(char c) {
        return HYPHENS.indexOf(c) >= 0;
    }

    /** The character there; beyond the text, a space. */
    private static char at(String text, int i) {
        return i < 0 || i >= text.length() ? ' ' : text.charAt(i);
    }
}
