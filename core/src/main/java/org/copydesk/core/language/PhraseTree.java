package org.copydesk.core.language;

/**
 * Phrases as a tree of characters in one hash table: a node is the slot that holds its parent and its character. Safe for many threads
 * once all phrases are added.
 */
final class PhraseTree {
    /** Where every phrase begins. */
    static final int ROOT = 0;

    /** No phrase goes on. */
    static final int NONE = -1;

    private static final int CODE_BITS = 13;
    private static final int MOST_NODE_BITS = Integer.SIZE - 1 - CODE_BITS;
    private static final int GOLDEN = 0x9E3779B9;

    /** Numbers of the characters that phrases have, from 1. */
    private final char[] codes = new char[Character.MAX_VALUE + 1];

    private int lastCode;

    /** The node after the root and a code, 0 without one: the step taken at each word of a text. */
    private final int[] first = new int[1 << CODE_BITS];

    /** A slot's parent and code; 0 where it is free. */
    private final int[] edges;

    /** The classes of the phrases that end in a slot, a bit each. */
    private final byte[] classes;

    private final int shift;

    /** @param characters how many there are in all phrases together; half of the slots stay free */
    PhraseTree(int characters) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(characters) + 1;
        if (bits > MOST_NODE_BITS) {
            throw new IllegalArgumentException("too many characters in the phrases: " + characters);
        }
        edges = new int[1 << bits];
        classes = new byte[1 << bits];
        shift = Integer.SIZE - bits;
    }

    /** @param phrase in folded characters */
    void add(CharSequence phrase, FurnitureClass furnitureClass) {
        int node = ROOT;
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (codes[c] == 0) {
                codes[c] = (char) ++lastCode;
            }
            int edge = node << CODE_BITS | codes[c];
            int slot = slot(edge);
            edges[slot] = edge;
            if (node == ROOT) {
                first[codes[c]] = slot;
            }
            node = slot;
        }
        if (lastCode >> CODE_BITS != 0) {
            throw new IllegalArgumentException("too many different characters in the phrases");
        }
        classes[node] |= (byte) (1 << furnitureClass.ordinal());
    }

    /** The node after a node and a folded character, or {@link #NONE}. */
    int step(int node, char folded) {
        char code = codes[folded];
        if (code == 0) {
            return NONE;
        }
        int slot = node == ROOT ? first[code] : slot(node << CODE_BITS | code);
        return edges[slot] == 0 ? NONE : slot;
    }

    /** The classes of the phrases that end in a node, a bit each by ordinal. */
    int classes(int node) {
        return classes[node] & 0xff;
    }

    /** Where an edge is or may be put; never the slot of the root. */
    private int slot(int edge) {
        int slot = edge * GOLDEN >>> shift;
        while (slot == ROOT || edges[slot] != 0 && edges[slot] != edge) {
            slot = slot + 1 & edges.length - 1;
        }
        return slot;
    }
}
