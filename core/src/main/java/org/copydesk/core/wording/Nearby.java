package org.copydesk.core.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words found by one edit, among those that no dictionary holds: two such words are the same once the right letter of each, or of
 * one, is left out (Mor and Fraenkel 1982). Immutable once filled.
 */
final class Nearby {
    private static final int SHORTEST = 4;
    /** This many words that are the same but for a letter are looked at; no language has more. */
    private static final int MAX_WORDS = 32;

    private final Map<Integer, List<String>> byRest = new HashMap<>();

    void add(String word) {
        if (word.length() >= SHORTEST) {
            for (int rest : rests(word)) {
                List<String> words = byRest.computeIfAbsent(rest, key -> new ArrayList<>(1));
                if (words.size() < MAX_WORDS) {
                    words.add(word);
                }
            }
        }
    }

    /** The words one edit away from {@code word}, each once. */
    Set<String> near(String word) {
        Set<String> near = new LinkedHashSet<>();
        if (word.length() >= SHORTEST) {
            for (int rest : rests(word)) {
                for (String other : byRest.getOrDefault(rest, List.of())) {
                    if (EditOperation.between(word, other).isPresent()) {
                        near.add(other);
                    }
                }
            }
        }
        return near;
    }

    /** The hash of a word, then those of what is left of it without one letter; of a double letter only the first is left out. */
    private static int[] rests(String word) {
        int[] rests = new int[word.length() + 1];
        rests[0] = word.hashCode();
        int size = 1;
        for (int left = 0; left < word.length(); left++) {
            if (left == 0 || word.charAt(left) != word.charAt(left - 1)) {
                int hash = 0;
                for (int i = 0; i < word.length(); i++) {
                    hash = i == left ? hash : 31 * hash + word.charAt(i);
                }
                rests[size++] = hash;
            }
        }
        return Arrays.copyOf(rests, size);
    }
}
