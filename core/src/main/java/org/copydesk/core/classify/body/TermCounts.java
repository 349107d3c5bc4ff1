package org.copydesk.core.classify.body;

/** How often hashed words were counted: an open table without boxes. Not thread-safe while it is filled. */
final class TermCounts {
    private int[] words = new int[64];

    /** 0 where a place is free. */
    private int[] counts = new int[words.length];

    private int size;

    void add(int word) {
        if (size * 2 >= words.length) {
            grow();
        }
        int place = place(word);
        if (counts[place]++ == 0) {
            words[place] = word;
            size++;
        }
    }

    int of(int word) {
        return counts[place(word)];
    }

    /** How many words there are, each once. */
    int size() {
        return size;
    }

    /** How often the word is counted that this many others, at the most, are counted more often than; at least 2. */
    int least(int words) {
        int[] sorted = counts.clone();
        java.util.Arrays.sort(sorted);
        return Math.max(2, sorted[Math.max(0, sorted.length - words)]);
    }

    /** Where a word is, or would. */
    private int place(int word) {
        int place = word * 0x9e3779b9 >>> Integer.numberOfLeadingZeros(words.length) + 1;
        while (counts[place] != 0 && words[place] != word) {
            place = place + 1 & words.length - 1;
        }
        return place;
    }

    private void grow() {
        int[] oldWords = words;
        int[] oldCounts = counts;
        words = new int[oldWords.length * 2];
        counts = new int[words.length];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldCounts[i] != 0) {
                int place = place(oldWords[i]);
                words[place] = oldWords[i];
                counts[place] = oldCounts[i];
            }
        }
    }
}
