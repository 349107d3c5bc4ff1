package org.copydesk.core.wording;

/** One slip of the hand: how a misspelt word differs from the right one by a single edit (Damerau 1964). */
enum Slip {
    TRANSPOSITION("two letters swapped", 0.99),
    OMISSION("one letter left out", 0.99),
    DOUBLING("one letter doubled", 0.99),
    SUBSTITUTION("one letter replaced", 0.85),
    INSERTION("one letter too many", 0.85),
    /** Not one slip inside the word: equal, further apart, or different in the first or the last letter. */
    NONE("", 0);

    private final String words;
    private final double confidence;

    Slip(String words, double confidence) {
        this.words = words;
        this.confidence = confidence;
    }

    /** What happened, for people. */
    String words() {
        return words;
    }

    /** The share of such slips in witnessed names that are right, 0 to 1. */
    double confidence() {
        return confidence;
    }

    /** What turned {@code right} into {@code wrong}, where first and last letter stayed what they were. */
    static Slip between(String wrong, String right) {
        if (wrong.isEmpty() || right.isEmpty() || wrong.charAt(0) != right.charAt(0) || last(wrong) != last(right)) {
            return NONE;
        }
        return any(wrong, right, sharedHead(wrong, right));
    }

    /** Whether two different words are at most one edit apart, wherever it is. */
    static boolean isNear(String one, String other) {
        return any(one, other, sharedHead(one, other)) != NONE;
    }

    private static Slip any(String wrong, String right, int head) {
        int longer = wrong.length() - right.length();
        if (longer == 0) {
            if (head == wrong.length()) {
                return NONE;
            }
            if (sameTail(wrong, head + 1, right, head + 1)) {
                return SUBSTITUTION;
            }
            boolean swapped = head + 1 < wrong.length()
                    && wrong.charAt(head) == right.charAt(head + 1)
                    && wrong.charAt(head + 1) == right.charAt(head)
                    && sameTail(wrong, head + 2, right, head + 2);
            return swapped ? TRANSPOSITION : NONE;
        }
        if (longer == -1) {
            return sameTail(wrong, head, right, head + 1) ? OMISSION : NONE;
        }
        if (longer == 1 && sameTail(wrong, head + 1, right, head)) {
            return head > 0 && wrong.charAt(head - 1) == wrong.charAt(head) ? DOUBLING : INSERTION;
        }
        return NONE;
    }

    private static boolean sameTail(String one, int from, String other, int otherFrom) {
        int length = one.length() - from;
        return length == other.length() - otherFrom && one.regionMatches(from, other, otherFrom, length);
    }

    private static int sharedHead(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int head = 0;
        while (head < most && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        return head;
    }

    private static char last(String word) {
        return word.charAt(word.length() - 1);
    }
}
