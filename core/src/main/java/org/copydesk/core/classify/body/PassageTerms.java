package org.copydesk.core.classify.body;

import java.util.Arrays;
import org.copydesk.core.classify.model.LinearModel;

/** What a lexicon weighs of a passage: its words at both ends alone and in pairs, how it begins and ends, how long it is. */
final class PassageTerms {
    /** A longer passage shows only its first and last words: its middle is prose like any other. */
    private static final int WHOLE = 24;

    private static final int FIRST = 10;
    private static final int LAST = 6;

    private static final int ALONE = 1;
    private static final int BY_LENGTH = 2;
    private static final int PAIR = 7;
    private static final int BEGINS = 8;
    private static final int ENDS = 9;
    private static final int LENGTH = 10;
    private static final int FIRST_SIGN = 11;
    private static final int LAST_SIGN = 12;

    private PassageTerms() {}

    static int[] of(int[] words, String text) {
        int n = words.length;
        int shown = n <= WHOLE ? n : FIRST + LAST;
        int[] out = new int[shown * 3 + 5];
        int at = 0;
        int length = n < 4 ? 0 : n < 12 ? 1 : n < 30 ? 2 : 3;
        for (int k = 0; k < shown; k++) {
            int i = k < FIRST || n <= WHOLE ? k : n - shown + k;
            out[at++] = LinearModel.mix(words[i], ALONE);
            out[at++] = LinearModel.mix(words[i], BY_LENGTH + length);
            if (i + 1 == n) {
                out[at++] = LinearModel.mix(words[i], ENDS);
            } else if (n <= WHOLE || k != FIRST - 1) {
                out[at++] = LinearModel.mix(words[i] * 31 + words[i + 1], PAIR);
            }
        }
        out[at++] = n == 0 ? 0 : LinearModel.mix(words[0] * 31 + (n > 1 ? words[1] : 0), BEGINS);
        out[at++] = LinearModel.mix(Math.min(n, 20), LENGTH);
        char first = text.charAt(0);
        out[at++] = LinearModel.mix(Character.isLetterOrDigit(first) ? 'w' : first, FIRST_SIGN);
        out[at++] = LinearModel.mix(text.charAt(text.length() - 1), LAST_SIGN);
        return Arrays.copyOf(out, at);
    }
}
