package org.copydesk.core.wording;

import org.copydesk.core.classify.model.LinearModel;

/** How usual the letters of a word are in their order: the log of each letter's chance after the two before it. */
public final class Trigrams {
    /** The slots that a lexicon of trigrams has: 28 signs thrice, rounded up to a power of two. */
    public static final int SLOTS = 1 << 15;

    private static final int SIGNS = 28;
    private static final int EDGE = 0;
    private static final int OTHER = 27;

    private Trigrams() {}

    /** The slot of each trigram of a word, its edges counted as letters; case does not matter. */
    public static int[] of(String word) {
        int[] slots = new int[word.length() + 1];
        int first = EDGE;
        int second = EDGE;
        for (int i = 0; i <= word.length(); i++) {
            int third = i == word.length() ? EDGE : sign(word.charAt(i));
            slots[i] = (first * SIGNS + second) * SIGNS + third;
            first = second;
            second = third;
        }
        return slots;
    }

    private static int sign(char c) {
        char lower = Character.toLowerCase(c);
        return lower >= 'a' && lower <= 'z' ? lower - 'a' + 1 : OTHER;
    }

    static double mean(LinearModel lexicon, String word) {
        double sum = 0;
        int[] slots = of(word);
        for (int slot : slots) {
            sum += lexicon.weight(slot);
        }
        return sum / slots.length;
    }

    static double least(LinearModel lexicon, String word) {
        double least = 0;
        for (int slot : of(word)) {
            least = Math.min(least, lexicon.weight(slot));
        }
        return least;
    }
}
