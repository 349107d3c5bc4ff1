package org.copydesk.core.dictionary;

import java.util.Arrays;

/**
 * A minimal acyclic automaton over words of codes, in one array. Immutable and thread-safe.
 *
 * <p>A node is the index of its first edge, and 0 is the node without edges. An edge holds its code (7 bits), whether it is its
 * node's last (bit 7), whether a word ends with it (bit 8) and the node it leads to, which is before its own; the edges of a
 * node go by their codes. Each edge also knows how many words of its node come before it: so every word has a number, from 0,
 * without a table of words.
 */
final class Automaton {
    static final int CODE = 0x7F;
    static final int LAST = 0x80;
    static final int FINAL = 0x100;
    static final int TARGET_SHIFT = 9;

    private static final int SHARED_BIT = 63;

    /**
     * At {@code 2 * i} an edge, in the upper half how many words of its node come before it; behind it, if it is a node's first edge,
     * which codes the node's edges have, a bit each; codes from {@link #SHARED_BIT} on share the last one. A walk finds both in one place
     * of the memory.
     */
    private final long[] table;

    private final int root;
    private final int words;

    /** @param edges from index 1 on; @param root the first node to walk from */
    Automaton(int[] edges, int root) {
        this.table = new long[2 * edges.length];
        this.root = root;
        int[] below = new int[edges.length];
        for (int node = 1; node < edges.length; ) {
            int count = 0;
            long bits = 0;
            int at = node;
            boolean last = false;
            while (!last) {
                int edge = edges[at];
                table[2 * at] = (long) count << Integer.SIZE | edge;
                bits |= bit(edge & CODE);
                count += (edge & FINAL) != 0 ? 1 : 0;
                count += below[edge >>> TARGET_SHIFT];
                last = (edge & LAST) != 0;
                at++;
            }
            below[node] = count;
            table[2 * node + 1] = bits;
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
        int[] all = new int[table.length / 2];
        Arrays.setAll(all, i -> (int) table[2 * i]);
        return all;
    }

    /** The index of the edge with a code from a node, or 0. */
    int edge(int node, int code) {
        long bits = codes(node);
        long bit = bit(code);
        if ((bits & bit) == 0 || code == 0) {
            return 0;
        }
        int edge = node + Long.bitCount(bits & bit - 1);
        return code < SHARED_BIT ? edge : sharedEdge(edge, code);
    }

    /** The edge with a code from an edge of the same node on, or 0. */
    private int sharedEdge(int from, int code) {
        int edge = from;
        while (code(edge) != code) {
            if (isLast(edge)) {
                return 0;
            }
            edge++;
        }
        return edge;
    }

    /** The codes of a node's edges, as bits of {@link #bit}. */
    long codes(int node) {
        return table[2 * node + 1];
    }

    static long bit(int code) {
        return 1L << Math.min(code, SHARED_BIT);
    }

    int code(int edge) {
        return (int) table[2 * edge] & CODE;
    }

    boolean isLast(int edge) {
        return (table[2 * edge] & LAST) != 0;
    }

    boolean ends(int edge) {
        return (table[2 * edge] & FINAL) != 0;
    }

    int target(int edge) {
        return (int) table[2 * edge] >>> TARGET_SHIFT;
    }

    /** How many words of the edge's node come before those that go along it. */
    int before(int edge) {
        return (int) (table[2 * edge] >>> Integer.SIZE);
    }
}
