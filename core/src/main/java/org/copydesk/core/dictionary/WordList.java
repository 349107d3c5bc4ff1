package org.copydesk.core.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * A dictionary in a compact automaton, half a megabyte for English. Immutable and thread-safe; a look-up allocates nothing, and
 * {@link #near} only what it finds.
 *
 * <p>A typographic apostrophe reads as a plain one. The possessive of a known word is known, as rare as the word.
 */
public final class WordList implements Dictionary {
    private static final String ENGLISH = "english.words";

    private final String language;
    private final String about;
    private final Alphabet alphabet;
    private final Automaton automaton;
    private final byte[] grades;
    private final String fingerprint;

    WordList(String language, String about, Alphabet alphabet, Automaton automaton, byte[] grades, String fingerprint) {
        this.language = language;
        this.about = about;
        this.alphabet = alphabet;
        this.automaton = automaton;
        this.grades = grades;
        this.fingerprint = fingerprint;
    }

    /** The English that comes with Copydesk, US and British forms together, read once a process. */
    public static WordList english() {
        return English.LIST;
    }

    private static WordList read() {
        try (InputStream in = WordList.class.getResourceAsStream(ENGLISH)) {
            if (in == null) {
                throw new IllegalStateException("the archive of Copydesk lacks " + ENGLISH);
            }
            return WordListFile.read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A list of given words. Forms that follow from others are left out: capitals of a word that is known in lower case.
     *
     * @param language the primary tag of BCP 47
     * @param about where the words come from and what may be done with them; lines of text without blank ones
     * @param rarities each word, letters of Latin script and apostrophes, with its rarity, 0 to 9
     * @throws IllegalArgumentException if a word has other characters than that, or a rarity is not within 0 to 9
     */
    public static WordList of(String language, String about, Map<String, Integer> rarities) {
        return WordListBuilder.build(language, about, rarities);
    }

    /** @throws IllegalArgumentException if the bytes are not what {@link #write} wrote */
    public static WordList read(byte[] bytes) {
        return WordListFile.read(bytes);
    }

    /** Writes the list as one file, the same for the same words. */
    public void write(OutputStream out) throws IOException {
        out.write(WordListFile.bytes(language, about, alphabet, automaton, grades));
    }

    @Override
    public String language() {
        return language;
    }

    /** Where the words come from and what may be done with them. */
    public String about() {
        return about;
    }

    /** How many words it holds, capitals of lower-case words and possessives not counted. */
    public int size() {
        return automaton.words();
    }

    @Override
    public boolean knows(String word) {
        return find(word) >= 0;
    }

    @Override
    public int rarity(String word) {
        int number = find(word);
        return number < 0 ? UNKNOWN : grades[number];
    }

    @Override
    public List<String> near(String word) {
        int length = stem(word);
        List<String> near = OneEditSearch.of(alphabet, automaton, alphabet.folded(word, length));
        if (length == word.length()) {
            return near;
        }
        String ending = word.substring(length);
        return near.stream().map(stem -> stem + ending).toList();
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    /** The number of a word among all words, or -1. */
    private int find(String word) {
        int number = find(word, word.length());
        if (number >= 0) {
            return number;
        }
        int stem = stem(word);
        return stem < word.length() ? find(word, stem) : -1;
    }

    private int find(String word, int length) {
        if (length == 0) {
            return -1;
        }
        int number = walk(word, length, 0, 0);
        if (number >= 0 || !Character.isUpperCase(word.charAt(0))) {
            return number;
        }
        number = walk(word, length, 0, 1);
        if (number >= 0 || length == 1 || !isCapitals(word, length)) {
            return number;
        }
        number = walk(word, length, 0, length);
        return number >= 0 ? number : walk(word, length, 1, length);
    }

    /** The number of the word with the letters from {@code from} to {@code to} read in lower case, or -1. */
    private int walk(String word, int length, int from, int to) {
        int node = automaton.root();
        int number = -1;
        boolean ends = false;
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            int edge = automaton.edge(node, i >= from && i < to ? alphabet.lower(c) : alphabet.code(c));
            if (edge == 0) {
                return -1;
            }
            number += automaton.before(edge) + (ends ? 1 : 0);
            ends = automaton.ends(edge);
            node = automaton.target(edge);
        }
        return ends ? number + 1 : -1;
    }

    private static boolean isCapitals(String word, int length) {
        for (int i = 0; i < length; i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The length of what is before the ending of a possessive: {@code 's}, or an apostrophe after {@code s}. */
    private static int stem(String word) {
        int length = word.length();
        if (length > 2 && isApostrophe(word.charAt(length - 2)) && isS(word.charAt(length - 1))) {
            return length - 2;
        }
        return length > 2 && isApostrophe(word.charAt(length - 1)) && isS(word.charAt(length - 2))
                ? length - 1
                : length;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isS(char c) {
        return c == 's' || c == 'S';
    }

    private static final class English {
        static final WordList LIST = read();
    }
}
