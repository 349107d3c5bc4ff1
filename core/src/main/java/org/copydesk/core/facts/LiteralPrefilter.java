package org.copydesk.core.facts;

import java.util.List;

/** Words to look for inside a text whatever their case: what a pattern of alternatives does, in one quick pass. Immutable. */
final class LiteralPrefilter {
    private final List<String> words;
    private final boolean[] heads = new boolean[128];
    private final boolean otherHeads;

    LiteralPrefilter(String... words) {
        this.words = List.of(words);
        boolean beyond = false;
        for (String word : words) {
            char head = word.charAt(0);
            if (head < heads.length) {
                heads[head] = true;
                heads[Character.toUpperCase(head)] = true;
            } else {
                beyond = true;
            }
        }
        otherHeads = beyond;
    }

    boolean in(String text) {
        return in(text, 0);
    }

    /** Whether one of the words is at {@code from} or after it. */
    boolean in(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < heads.length ? heads[c] : otherHeads) && oneAt(text, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean oneAt(String text, int at) {
        int second = at + 1 < text.length() ? text.charAt(at + 1) | 32 : 0;
        for (String word : words) {
            if ((second >= 128 || word.charAt(1) >= 128 || word.charAt(1) == second)
                    && text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Where the last {@code segments} of a path begin. */
    static int lastSegments(String path, int segments) {
        int at = path.length();
        for (int i = 0; i < segments && at > 0; i++) {
            at = path.lastIndexOf('/', at - 1);
        }
        return Math.max(at, 0);
    }
}
