package org.copydesk.core.dictionary;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** One search for the words that are one edit from a word, by walking the automaton. For one use by one thread. */
final class OneEditSearch {
    private final Alphabet alphabet;
    private final Automaton automaton;
    private final int[] word;
    /** For each letter the bits of its codes in either case. */
    private final long[] bits;

    private final char[] path;
    private final TreeSet<String> found = new TreeSet<>();

    private OneEditSearch(Alphabet alphabet, Automaton automaton, int[] word) {
        this.alphabet = alphabet;
        this.automaton = automaton;
        this.word = word;
        this.bits = new long[word.length];
        Arrays.setAll(bits, i -> bits(word[i]));
        this.path = new char[word.length + 1];
    }

    /** @param word the codes of its letters in lower case, 0 for a letter the list doesn't have */
    static List<String> of(Alphabet alphabet, Automaton automaton, int[] word) {
        OneEditSearch near = new OneEditSearch(alphabet, automaton, word);
        near.edit(automaton.root(), false, 0);
        return List.copyOf(near.found);
    }

    /** Makes every edit at {@code at}, or goes on without one; {@code ends} says whether the path so far is a word. */
    private void edit(int node, boolean ends, int at) {
        if (at < word.length) {
            rest(node, ends, at + 1, at);
        }
        if (at + 1 < word.length && word[at] != word[at + 1]) {
            swap(at);
            rest(node, ends, at, at);
            swap(at);
        }
        for (int edge = node; edge != 0; edge = automaton.isLast(edge) ? 0 : edge + 1) {
            path[at] = alphabet.letter(automaton.code(edge));
            int target = automaton.target(edge);
            rest(target, automaton.ends(edge), at, at + 1);
            if (at < word.length && alphabet.lower(path[at]) != word[at]) {
                rest(target, automaton.ends(edge), at + 1, at + 1);
            }
        }
        if (at < word.length) {
            along(node, word[at], at);
            along(node, alphabet.capital(word[at]), at);
        }
    }

    /** Takes the word from {@code at} on as it is; {@code depth} letters of the path stand. */
    private void rest(int node, boolean ends, int at, int depth) {
        if (at == word.length) {
            if (ends) {
                found.add(new String(path, 0, depth));
            }
            return;
        }
        if ((automaton.codes(node) & bits[at]) == 0) {
            return;
        }
        restAlong(node, word[at], at, depth);
        restAlong(node, alphabet.capital(word[at]), at, depth);
    }

    private void restAlong(int node, int code, int at, int depth) {
        int edge = automaton.edge(node, code);
        if (edge != 0) {
            path[depth] = alphabet.letter(code);
            rest(automaton.target(edge), automaton.ends(edge), at + 1, depth + 1);
        }
    }

    private void along(int node, int code, int at) {
        int edge = automaton.edge(node, code);
        if (edge != 0) {
            path[at] = alphabet.letter(code);
            edit(automaton.target(edge), automaton.ends(edge), at + 1);
        }
    }

    private void swap(int at) {
        int first = word[at];
        word[at] = word[at + 1];
        word[at + 1] = first;
        bits[at] = bits(word[at]);
        bits[at + 1] = bits(first);
    }

    private long bits(int code) {
        int capital = alphabet.capital(code);
        return (code == 0 ? 0 : Automaton.bit(code)) | (capital == 0 ? 0 : Automaton.bit(capital));
    }
}
