package org.copydesk.core.classify.body;

/**
 * The runs of prose of a page, without anything in between. Arrays go by passage; a passage without prose has those of the nearer run
 * next to it. Read only.
 *
 * @param passages how many passages the run has
 * @param chars how many characters
 * @param before how many runs begin before the passage
 * @param longest the characters of the page's longest run
 */
record ProseRuns(int[] passages, double[] chars, int[] before, double longest) {
    static ProseRuns of(boolean[] prose, double[] charsBefore) {
        int size = prose.length;
        int[] passages = new int[size];
        double[] chars = new double[size];
        int[] before = new int[size];
        double longest = 0;
        int runs = 0;
        int lastEnd = -1;
        for (int i = 0; i < size; ) {
            if (!prose[i]) {
                before[i] = runs;
                i++;
                continue;
            }
            int end = i;
            while (end < size && prose[end]) {
                end++;
            }
            double own = charsBefore[end] - charsBefore[i];
            int from = lastEnd < 0 ? 0 : lastEnd + (i - lastEnd) / 2;
            for (int k = from; k < size && k < end; k++) {
                passages[k] = end - i;
                chars[k] = own;
            }
            for (int k = end; k < size && !prose[k]; k++) {
                passages[k] = end - i;
                chars[k] = own;
            }
            for (int k = i; k < end; k++) {
                before[k] = runs;
            }
            longest = Math.max(longest, own);
            runs++;
            lastEnd = end;
            i = end;
        }
        return new ProseRuns(passages, chars, before, longest);
    }
}
