package org.copydesk.core.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.IntPredicate;

/**
 * Finds many literals in one pass over a text, case folded: the automaton of Aho and Corasick, "Efficient string matching" (1975),
 * with all its steps worked out beforehand. It is a sieve: with literals of very many characters it may find one that isn't there, but
 * misses none. Immutable and thread-safe.
 */
public final class LiteralScan {
    /** Stands before a literal with which the letters and digits of a line begin. */
    public static final char BEGIN = Character.MAX_VALUE;

    private static final int ASCII = 128;
    private static final int MAX_CLASSES = 255;

    private static final char[] FOLDED = folded();

    /** Characters that are in no literal are of class 0. */
    private final byte[] classes = new byte[Character.MAX_VALUE + 1];

    private final int width;

    /** The state after a state and a class of character; negative, {@code ~state}, where literals end. */
    private final int[] steps;

    /** What the literals that end in a state stand for; empty where none end. */
    private final List<BitSet> ends = new ArrayList<>();

    /** The state at the first letter or digit of a line. */
    private final int begin;

    /**
     * @param byLiteral what each literal, in folded case, stands for
     * @throws IllegalArgumentException if a literal has letters or digits and begins with something else
     */
    public LiteralScan(Map<String, BitSet> byLiteral) {
        width = classify(byLiteral);
        List<int[]> tree = new ArrayList<>();
        grow(tree);
        byLiteral.forEach((literal, meaning) -> add(literal, meaning, tree));
        link(tree);
        steps = new int[tree.size() * width];
        for (int state = 0; state < tree.size(); state++) {
            for (int c = 0; c < width; c++) {
                int next = tree.get(state)[c];
                steps[state * width + c] = ends.get(next).isEmpty() ? next * width : ~(next * width);
            }
        }
        begin = steps[classes[BEGIN] & 0xff];
    }

    /**
     * Gives each character of a literal a class, and all that fold to it the same. Beyond {@link #MAX_CLASSES} those outside ASCII share
     * the classes of their kind. @return how many classes there are
     */
    private int classify(Map<String, BitSet> byLiteral) {
        byte[] known = new byte[classes.length];
        int own = count(byLiteral, c -> c < ASCII || c == BEGIN, known, 0, MAX_CLASSES);
        int all = count(byLiteral, c -> true, known, own, MAX_CLASSES);
        for (int c = 0; c < classes.length; c++) {
            classes[c] = known[FOLDED[c]];
        }
        return all + 1;
    }

    private static int count(Map<String, BitSet> byLiteral, IntPredicate wanted, byte[] known, int before, int most) {
        int count = before;
        for (String literal : byLiteral.keySet()) {
            for (char c : literal.toCharArray()) {
                if (known[c] == 0 && wanted.test(c)) {
                    known[c] = (byte) (count < most ? ++count : before + 1 + c % (most - before));
                }
            }
        }
        return count;
    }

    private static char[] folded() {
        char[] folded = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < folded.length; c++) {
            folded[c] = Character.toLowerCase(Character.toUpperCase((char) c));
        }
        return folded;
    }

    private int grow(List<int[]> tree) {
        int[] none = new int[width];
        Arrays.fill(none, -1);
        tree.add(none);
        ends.add(new BitSet());
        return tree.size() - 1;
    }

    private void add(String literal, BitSet meaning, List<int[]> tree) {
        if (literal.charAt(0) != BEGIN
                && !Character.isLetterOrDigit(literal.charAt(0))
                && literal.chars().anyMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("a literal begins with a letter or digit: " + literal);
        }
        int state = 0;
        for (int i = 0; i < literal.length(); i++) {
            int c = classes[literal.charAt(i)] & 0xff;
            int next = tree.get(state)[c];
            if (next < 0) {
                next = grow(tree);
                tree.get(state)[c] = next;
            }
            state = next;
        }
        ends.get(state).or(meaning);
    }

    /** Fills in where each state goes on when its own literals end: where the longest of its suffixes goes. */
    private void link(List<int[]> tree) {
        int[] suffixes = new int[tree.size()];
        Queue<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int state = open.remove();
            int[] next = tree.get(state);
            ends.get(state).or(ends.get(suffixes[state]));
            for (int c = 0; c < width; c++) {
                int aside = state == 0 ? 0 : tree.get(suffixes[state])[c];
                if (next[c] < 0) {
                    next[c] = aside;
                } else {
                    suffixes[next[c]] = aside;
                    open.add(next[c]);
                }
            }
        }
    }

    /** A character as texts are compared here: all that share an upper or a lower case are the same, as for RE2. */
    public static char fold(char c) {
        return FOLDED[c];
    }

    /** What the literals in a text stand for, and {@code always} besides; {@code always} itself where there are none. */
    public BitSet find(String text, BitSet always) {
        BitSet found = always;
        int state = 0;
        boolean first = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                first = true;
            } else if (first && Character.isLetterOrDigit(c)) {
                state = begin;
                first = false;
            }
            state = steps[state + (classes[c] & 0xff)];
            if (state < 0) {
                state = ~state;
                found = found == always ? (BitSet) always.clone() : found;
                found.or(ends.get(state / width));
            }
        }
        return found;
    }
}
