package org.copydesk.core.classify.pagekind;

import java.util.Arrays;
import org.copydesk.core.classify.model.LinearModel;
import org.jspecify.annotations.Nullable;

/** The distinct words of one kind on a page, hashed; bounded. Not thread-safe. */
final class DistinctTerms {
    private static final int MAX_TERMS = 6000;
    private static final int SHORT_BLOCK = 12;
    private static final int LABEL = 1;
    private static final int PAIR = 2;
    private static final int FLOW = 3;
    private static final int NAME = 4;

    private final @Nullable LinearModel lexicon;
    private int[] hashes = new int[256];
    private int count;

    /** @param lexicon what the words are worth; null while that is still to be learned */
    DistinctTerms(@Nullable LinearModel lexicon) {
        this.lexicon = lexicon;
    }

    /** A block of the text: in a short one each word and each two in a row, in a long one each word. */
    void readBlock(String text, int start, int end, int wordCount) {
        boolean label = wordCount <= SHORT_BLOCK;
        int before = 0;
        for (int i = start; i < end; ) {
            if (!isWord(text.charAt(i))) {
                i++;
                continue;
            }
            int from = i;
            int hash = 0;
            boolean digits = true;
            while (i < end && isWord(text.charAt(i))) {
                char c = text.charAt(i++);
                digits &= c >= '0' && c <= '9';
                hash = hash * 31 + lower(c);
            }
            hash = digits ? i - from : hash;
            add(label ? LABEL : FLOW, hash);
            if (label && before != 0) {
                add(PAIR, LinearModel.mix(before, hash));
            }
            before = hash;
        }
    }

    /** The names in a piece of a path: its runs of letters, single letters apart. */
    void readNames(String segment) {
        read(NAME, segment, 2);
    }

    /** @param kind keeps words of one place apart from those of another; above 9 */
    void read(int kind, String text, int shortest) {
        int length = text.length();
        for (int i = 0; i < length; ) {
            int from = i;
            int hash = 0;
            while (i < length && Character.isLetterOrDigit(text.charAt(i))) {
                hash = hash * 31 + lower(text.charAt(i++));
            }
            if (i - from >= shortest) {
                add(kind, hash);
            }
            i += i == from ? 1 : 0;
        }
    }

    /** One word as it is. */
    void readWhole(int kind, String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 31 + lower(word.charAt(i));
        }
        add(kind, hash);
    }

    private void add(int kind, int hash) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count++] = LinearModel.mix(kind, hash);
    }

    /** Each word's hash once, ascending; of too many the least. */
    int[] distinct() {
        int[] sorted = Arrays.copyOf(hashes, count);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < count && kept < MAX_TERMS; i++) {
            if (kept == 0 || sorted[kept - 1] != sorted[i]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** What the words are worth together, in log-odds; 0 without a lexicon. */
    double margin() {
        if (lexicon == null) {
            return 0;
        }
        return margin(lexicon, distinct());
    }

    /** The sum is divided by the root of the words' number, as it was learned. */
    static double margin(LinearModel lexicon, int[] distinct) {
        double sum = 0;
        for (int hash : distinct) {
            sum += lexicon.weight(hash);
        }
        return lexicon.bias() + sum / Math.sqrt(distinct.length + 1);
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z'
                || c >= '0' && c <= '9'
                || Character.isLetterOrDigit(c)
                || c == '$'
                || c == '€'
                || c == '£';
    }

    private static char lower(char c) {
        return c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
    }
}
