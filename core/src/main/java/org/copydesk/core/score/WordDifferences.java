package org.copydesk.core.score;

/**
 * Where a text departs from the truth, in words. The truth's edges in the answer are the first and the last run of four words
 * that both have in order (of as many as there are, if none is as long), so that a stray "the" in a teaser is no edge.
 *
 * @param found words that both have, in order
 * @param lost words only the truth has
 * @param before words only the answer has, before the truth
 * @param after words only the answer has, after the truth
 * @param inside words only the answer has, in between
 */
public record WordDifferences(int found, int lost, int before, int after, int inside) {
    /** Where nothing was compared. */
    static final WordDifferences NONE = new WordDifferences(0, 0, 0, 0, 0);

    private static final int RUN = 4;

    /** The number of words in the answer. */
    public int answered() {
        return found + before + after + inside;
    }

    static WordDifferences of(WordAlignment alignment) {
        int found = alignment.size();
        int lost = alignment.left() - found;
        int extra = alignment.right() - found;
        for (int run = RUN; run > 0; run--) {
            int first = firstRun(alignment, run);
            if (first >= 0) {
                return split(alignment, found, lost, extra, first, lastRun(alignment, run));
            }
        }
        return new WordDifferences(found, lost, 0, extra, 0);
    }

    /** @param first the left word that begins the first run, @param last the left word that ends the last one */
    private static WordDifferences split(WordAlignment alignment, int found, int lost, int extra, int first, int last) {
        int before = alignment.of(first) - matches(alignment, 0, first);
        int after = alignment.right() - alignment.of(last) - 1 - matches(alignment, last + 1, alignment.left());
        return new WordDifferences(found, lost, before, after, extra - before - after);
    }

    private static int matches(WordAlignment alignment, int from, int to) {
        int matches = 0;
        for (int i = from; i < to; i++) {
            matches += alignment.of(i) >= 0 ? 1 : 0;
        }
        return matches;
    }

    private static int firstRun(WordAlignment alignment, int length) {
        for (int i = 0; i + length <= alignment.left(); i++) {
            if (isRun(alignment, i, length)) {
                return i;
            }
        }
        return -1;
    }

    private static int lastRun(WordAlignment alignment, int length) {
        for (int i = alignment.left() - length; i >= 0; i--) {
            if (isRun(alignment, i, length)) {
                return i + length - 1;
            }
        }
        return -1;
    }

    private static boolean isRun(WordAlignment alignment, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (alignment.of(i) < 0 || (i > from && alignment.of(i) != alignment.of(i - 1) + 1)) {
                return false;
            }
        }
        return true;
    }
}
