package org.copydesk.core.body;

import java.util.Arrays;
import org.copydesk.core.model.Lexicon;

/** The words of a text as hashes, lower case; a character of a script without spaces is a word, and numbers are alike. */
final class HashedWords {
    private static final int FOUR_DIGITS = "0000".hashCode();
    private static final int NUMBER = "0".hashCode();

    private int[] words = new int[16];
    private int count;

    private HashedWords() {}

    static int[] of(String text) {
        HashedWords hashed = new HashedWords();
        int at = 0;
        while (at < text.length()) {
            int code = text.codePointAt(at);
            int next = at + Character.charCount(code);
            if (alone(code)) {
                hashed.add(Lexicon.mix(code, 1));
            } else if (Character.isLetterOrDigit(code)) {
                next = hashed.word(text, at);
            }
            at = next;
        }
        return Arrays.copyOf(hashed.words, hashed.count);
    }

    /** Adds the word at {@code start}. @return its end */
    private int word(String text, int start) {
        int hash = 0;
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean plain = c >= 'a' && c <= 'z';
            if (!plain && (!Character.isLetterOrDigit(c) && !Character.isSurrogate(c) || alone(c))) {
                break;
            }
            hash = hash * 31 + (plain ? c : Character.toLowerCase(c));
            at++;
        }
        boolean number = Character.isDigit(text.charAt(start));
        add(number ? at - start == 4 ? FOUR_DIGITS : NUMBER : hash);
        return Math.max(at, start + 1);
    }

    private void add(int word) {
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
        }
        words[count++] = word;
    }

    static boolean alone(int code) {
        return code >= 0x3040 && code <= 0x9fff || code >= 0x0e00 && code <= 0x0e7f;
    }
}
