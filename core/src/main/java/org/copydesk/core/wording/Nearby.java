package org.copydesk.core.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words found by one edit, among few thousands that no dictionary holds. One edit leaves the first two letters of a word alone or
 * the last two, if it has at least five. Immutable once filled.
 */
final class Nearby {
    private static final int SHORTEST = 4;

    private final Map<Integer, List<String>> byEdge = new HashMap<>();

    void add(String word) {
        if (word.length() >= SHORTEST) {
            byEdge.computeIfAbsent(head(word), edge -> new ArrayList<>(2)).add(word);
            byEdge.computeIfAbsent(tail(word), edge -> new ArrayList<>(2)).add(word);
        }
    }

    /** Adds the words one edit away from {@code word} to {@code near}, each once. */
    void addNear(String word, List<String> near) {
        if (word.length() >= SHORTEST) {
            addNear(word, byEdge.getOrDefault(head(word), List.of()), near);
            addNear(word, byEdge.getOrDefault(tail(word), List.of()), near);
        }
    }

    private static void addNear(String word, List<String> others, List<String> near) {
        for (String other : others) {
            if (Math.abs(other.length() - word.length()) <= 1 && !near.contains(other)) {
                Optional<Fault> fault = Fault.between(word, other);
                if (fault.isPresent()) {
                    near.add(other);
                }
            }
        }
    }

    private static int head(String word) {
        return 1 << 31 | word.charAt(0) << 15 ^ word.charAt(1);
    }

    private static int tail(String word) {
        return (word.charAt(word.length() - 2) << 15 ^ word.charAt(word.length() - 1)) & Integer.MAX_VALUE;
    }
}
