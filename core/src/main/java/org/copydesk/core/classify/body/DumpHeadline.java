package org.copydesk.core.classify.body;

/** Finds the headline of a dump, whose first line is the page's title as a rule. */
final class DumpHeadline {
    private static final int LEAST_WORDS = 4;
    private static final int MOST_WORDS = 40;

    private DumpHeadline() {}

    /**
     * The longest passage further down that says nothing but words of the first one; -1 if none does.
     *
     * @param words the hashed words of each passage
     */
    static int find(int[][] words) {
        TermCounts first = new TermCounts();
        for (int k = 0; words.length > 0 && k < words[0].length && k < MOST_WORDS; k++) {
            first.add(words[0][k]);
        }
        int found = -1;
        for (int i = 1; i < words.length; i++) {
            boolean longer = found < 0 || words[i].length > words[found].length;
            if (longer && words[i].length >= LEAST_WORDS && words[i].length <= MOST_WORDS && isIn(first, words[i])) {
                found = i;
            }
        }
        return found;
    }

    private static boolean isIn(TermCounts all, int[] words) {
        for (int word : words) {
            if (all.of(word) == 0) {
                return false;
            }
        }
        return true;
    }
}
