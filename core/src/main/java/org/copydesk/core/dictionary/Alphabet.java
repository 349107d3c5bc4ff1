package org.copydesk.core.dictionary;

import java.util.Arrays;

/**
 * The characters of a word list, each with a code from 1 to 127; 0 stands for all others. A typographic apostrophe reads as a plain
 * one. Immutable and thread-safe.
 */
final class Alphabet {
    /** The most characters a list can have. */
    static final int MAX_CHARACTERS = 127;

    private static final int TABLE = 0x250;
    private static final char CURLY = '\u2019';

    private final String letters;
    private final byte[] codes = new byte[TABLE];
    private final byte[] lower = new byte[MAX_CHARACTERS + 1];
    private final byte[] upper = new byte[MAX_CHARACTERS + 1];

    /**
     * @param letters the first has code 1
     * @throws IllegalArgumentException if there are too many, or one is beyond the Latin letters (U+0250 and above)
     */
    Alphabet(String letters) {
        if (letters.length() > MAX_CHARACTERS || letters.chars().anyMatch(c -> c >= TABLE)) {
            throw new IllegalArgumentException("not the letters of a word list: " + letters);
        }
        this.letters = letters;
        for (int i = 0; i < letters.length(); i++) {
            codes[letters.charAt(i)] = (byte) (i + 1);
        }
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            lower[i + 1] = (byte) code(Character.toLowerCase(c));
            char capital = Character.toUpperCase(c);
            upper[i + 1] = (byte) (capital == c ? 0 : code(capital));
        }
    }

    String letters() {
        return letters;
    }

    int code(char c) {
        return c < TABLE ? codes[c] : c == CURLY ? codes['\''] : 0;
    }

    char letter(int code) {
        return letters.charAt(code - 1);
    }

    /** The code of the same letter in lower case; 0 where the list has none. */
    int lower(char c) {
        int own = code(c);
        return own == 0 ? code(Character.toLowerCase(c)) : lower[own];
    }

    /** The code of the capital of a lower-case letter's code; 0 where the list has none. */
    int capital(int lowerCode) {
        return upper[lowerCode];
    }

    /** The codes of a word's letters in lower case. */
    int[] folded(String word, int length) {
        int[] all = new int[length];
        Arrays.setAll(all, i -> lower(word.charAt(i)));
        return all;
    }
}
