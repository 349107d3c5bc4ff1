package org.copydesk.core.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of letters in a text.
 *
 * @param text the letters
 * @param start where it begins in the text it was read from
 */
record Word(String text, int start) {
    /** Beyond this letter, U+024F, and outside of U+1E00 to U+1EFF, stand other scripts than Latin. */
    private static final char LAST_LATIN = '\u024F';

    int end() {
        return start + text.length();
    }

    /** All runs of letters, in order. */
    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isLetter(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                words.add(new Word(text.substring(at, end), at));
            }
            at = end + 1;
        }
        return words;
    }

    /** A letter of any script, or a mark over one. */
    static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static boolean isLatin(String word) {
        return word.chars().allMatch(c -> c <= LAST_LATIN || c >= 0x1E00 && c <= 0x1EFF);
    }

    /** One upper-case letter, then lower-case letters only. */
    boolean isCapitalised() {
        return Character.isUpperCase(text.charAt(0)) && text.chars().skip(1).allMatch(Character::isLowerCase);
    }

    boolean isLowerCase() {
        return text.chars().allMatch(Character::isLowerCase);
    }
}
