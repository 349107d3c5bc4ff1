package org.copydesk.core.dictionary;

/**
 * A minimal acyclic automaton over words of codes, in one array. Immutable and thread-safe.
 *
 * <p>A node is the index of its first edge, and 0 is the node without edges. An edge holds its code (7 bits), whether it is its
 * node's last (bit 7), whether a word ends with it (bit 8) and the node it leads to, which stands before its own. Each edge also
 * knows how many words of its node come before it: so every word has a number, from 0, without a table of words.
 */
final class Automaton {
    static final int CODE = 0x7F;
    static final int LAST = 0x80;
    static final int FINAL = 0x100;
    static final int TARGET_SHIFT = 9;

    private final int[] edges;
    private final int[] before;
    private final int root;
    private final int words;

    /** @param edges from index 1 on; @param root the first node to walk from */
    Automaton(int[] edges, int root) {
        this.edges = edges;
        this.root = root;
        this.before = new int[edges.length];
        int[] below = new int[edges.length];
        for (int node = 1; node < edges.length; ) {
            int count = 0;
            int at = node;
            boolean last = false;
            while (!last) {
                int edge = edges[at];
                before[at] = count;
                count += (edge & FINAL) != 0 ? 1 : 0;
                count += below[edge >>> TARGET_SHIFT];
                last = (edge & LAST) != 0;
                at++;
            }
            below[node] = count;
            node = at;
        }
        this.words = below[root];
    }

    int root() {
        return root;
    }

    /** How many words it takes. */
    int words() {
        return words;
    }

    int[] edges() {
        return edges;
    }

    /** The index of the edge with a code from a node, or 0. */
    int edge(int node, int code) {
        if (node == 0 || code == 0) {
            return 0;
        }
        int at = node;
        while (true) {
            int edge = edges[at];
            if ((edge & CODE) == code) {
                return at;
            }
            if ((edge & LAST) != 0) {
                return 0;
            }
            at++;
        }
    }

    int code(int edge) {
        return edges[edge] & CODE;
    }

    boolean isLast(int edge) {
        return (edges[edge] & LAST) != 0;
    }

    boolean ends(int edge) {
        return (edges[edge] & FINAL) != 0;
    }

    int target(int edge) {
        return edges[edge] >>> TARGET_SHIFT;
    }

    /** How many words of the edge's node come before those that go along it. */
    int before(int edge) {
        return before[edge];
    }
}
