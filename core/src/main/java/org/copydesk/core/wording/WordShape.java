package org.copydesk.core.wording;

import java.util.Locale;

/** What the letters of a word show: its shape, and how letters lie on a keyboard. */
final class WordShape {
    private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
    private static final String VOWELS = "aeiouy";

    private WordShape() {}

    /** The word with its first letter in upper case. */
    static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    /** Lower-case letters only, but for the first, which may be upper case; all of them Latin. */
    static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean plain = c >= 'a' && c <= 'z'
                    || i == 0 && c >= 'A' && c <= 'Z'
                    || c >= 0xC0 && c <= 0x24F && (i == 0 || Character.isLowerCase(c));
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0;
    }

    /** Whether two lower-case letters lie side by side on an English keyboard, in one row or slantwise. */
    static boolean areKeysNear(char one, char other) {
        for (int row = 0; row < KEYS.length; row++) {
            int at = KEYS[row].indexOf(one);
            for (int next = Math.max(0, row - 1); at >= 0 && next <= Math.min(KEYS.length - 1, row + 1); next++) {
                int near = KEYS[next].indexOf(other);
                int apart = near - at;
                if (near >= 0
                        && (next == row
                                ? Math.abs(apart) == 1
                                : next > row ? apart == 0 || apart == -1 : apart == 0 || apart == 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
