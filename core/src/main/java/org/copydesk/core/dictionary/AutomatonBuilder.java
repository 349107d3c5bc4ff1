package org.copydesk.core.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a minimal automaton from words in the order of their codes, after Daciuk, Mihov, Watson and Watson, "Incremental
 * construction of minimal acyclic finite-state automata" (2000). Not thread-safe.
 */
final class AutomatonBuilder {

    private final Map<List<Integer>, Integer> places = new HashMap<>();
    private final List<List<Integer>> open = new ArrayList<>();
    private int[] written = new int[1024];
    private int end = 1;
    private byte[] previous = new byte[0];

    AutomatonBuilder() {
        open.add(new ArrayList<>());
    }

    /** @throws IllegalArgumentException if the word is empty or doesn't come after the one before */
    void add(byte[] word) {
        if (Arrays.compare(word, previous) <= 0) {
            throw new IllegalArgumentException("words must come in order, each once");
        }
        int common = Arrays.mismatch(word, previous);
        close(common);
        for (int i = common; i < word.length; i++) {
            open.get(i).add(word[i] | (i == word.length - 1 ? Automaton.FINAL : 0));
            open.add(new ArrayList<>());
        }
        previous = word;
    }

    Automaton build() {
        close(0);
        int root = place(open.get(0));
        return new Automaton(Arrays.copyOf(written, end), root);
    }

    /** Finishes the nodes deeper than {@code depth}. */
    private void close(int depth) {
        for (int i = open.size() - 1; i > depth; i--) {
            int target = place(open.remove(i));
            List<Integer> edges = open.get(i - 1);
            int last = edges.size() - 1;
            edges.set(last, edges.get(last) | target << Automaton.TARGET_SHIFT);
        }
    }

    private int place(List<Integer> edges) {
        if (edges.isEmpty()) {
            return 0;
        }
        return places.computeIfAbsent(edges, this::write);
    }

    private int write(List<Integer> edges) {
        int place = end;
        if (end + edges.size() > written.length) {
            written = Arrays.copyOf(written, written.length * 2);
        }
        for (int i = 0; i < edges.size(); i++) {
            written[end++] = edges.get(i) | (i == edges.size() - 1 ? Automaton.LAST : 0);
        }
        return place;
    }
}
