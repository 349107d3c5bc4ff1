package org.copydesk.core.wording;

/** Where words are in a text: a word is a run of letters. */
final class Word {
    /** Beyond this letter, U+024F, and outside U+1E00 to U+1EFF, are other scripts than Latin. */
    private static final char LAST_LATIN = '\u024F';

    private Word() {}

    /** Where the run of letters ends that begins at {@code start}; {@code start} if none does. */
    static int end(String text, int start) {
        int end = start;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A letter of any script, or a mark over one. */
    static boolean isLetter(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** One upper-case letter, then lower-case letters only, all of them Latin. */
    static boolean isLatinName(String text, int start, int end) {
        if (!Character.isUpperCase(text.charAt(start)) || !isLatin(text.charAt(start))) {
            return false;
        }
        for (int i = start + 1; i < end; i++) {
            if (!Character.isLowerCase(text.charAt(i)) || !isLatin(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLatin(char c) {
        return c <= LAST_LATIN || c >= 0x1E00 && c <= 0x1EFF;
    }
}
