package org.copydesk.core.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * Rules that are tried together: one pass over a text finds the few whose patterns may be found in it, so that the patterns
 * themselves, which are slow and safe, seldom run. Immutable and thread-safe.
 *
 * <p>The pass is the automaton of Aho and Corasick, "Efficient string matching" (1975), over the {@link Literals} of the
 * patterns.
 */
public final class RuleSet {
    private final List<Rule> rules;
    private final BitSet always = new BitSet();
    private final List<Node> nodes = new ArrayList<>();

    public RuleSet(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        nodes.add(new Node());
        for (int i = 0; i < this.rules.size(); i++) {
            Optional<Set<String>> literals =
                    Literals.of(this.rules.get(i).match().pattern());
            if (literals.isEmpty()) {
                always.set(i);
            }
            for (String literal : literals.orElse(Set.of())) {
                add(literal, i);
            }
        }
        linkFailures();
    }

    private void add(String literal, int rule) {
        int node = 0;
        for (int k = 0; k < literal.length(); k++) {
            node = nodes.get(node).next.computeIfAbsent(literal.charAt(k), c -> {
                nodes.add(new Node());
                return nodes.size() - 1;
            });
        }
        nodes.get(node).rules.set(rule);
    }

    private void linkFailures() {
        Queue<Integer> open = new ArrayDeque<>(nodes.get(0).next.values());
        while (!open.isEmpty()) {
            Node node = nodes.get(open.remove());
            node.next.forEach((c, child) -> {
                Node target = nodes.get(child);
                target.failure = step(node.failure, c);
                target.rules.or(nodes.get(target.failure).rules);
                open.add(child);
            });
        }
        nodes.forEach(Node::freeze);
    }

    private int step(int from, char c) {
        int node = from;
        while (true) {
            Integer next = nodes.get(node).next.get(c);
            if (next != null) {
                return next;
            }
            if (node == 0) {
                return 0;
            }
            node = nodes.get(node).failure;
        }
    }

    /** The rules that may be found in the text, in their order; every rule that is found in it is among them. */
    public List<Rule> mayHit(String text) {
        BitSet candidates = (BitSet) always.clone();
        int node = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = Literals.fold(text.charAt(i));
            int next = nodes.get(node).child(c);
            while (next < 0 && node != 0) {
                node = nodes.get(node).failure;
                next = nodes.get(node).child(c);
            }
            node = Math.max(next, 0);
            if (nodes.get(node).ends) {
                candidates.or(nodes.get(node).rules);
            }
        }
        return candidates.stream().mapToObj(rules::get).toList();
    }

    private static final class Node {
        private static final int TABLE = 128;

        private final Map<Character, Integer> next = new HashMap<>();
        private final BitSet rules = new BitSet();
        private final int[] ascii = new int[TABLE];
        private int failure;
        private boolean ends;

        private void freeze() {
            for (int c = 0; c < TABLE; c++) {
                ascii[c] = next.getOrDefault((char) c, -1);
            }
            ends = !rules.isEmpty();
        }

        private int child(char c) {
            return c < TABLE ? ascii[c] : next.getOrDefault(c, -1);
        }
    }
}
