package org.copydesk.core.dictionary;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.core.text.Digest;

/**
 * The file of a word list: lines of text for people up to a blank line, then the automaton and the grades.
 *
 * <p>The lines: {@code copydesk-words 1}, {@code language}, {@code letters}, {@code edges}, {@code root}, {@code words}, then what
 * the list is about. An edge is a byte, its code and in the highest bit whether it is the last of its node, and a number in bytes
 * of seven bits, lowest first: twice the distance back to the node it leads to (0 for none), plus 1 if a word ends with it. Grades
 * stand two in a byte, in the order of the words' numbers.
 */
final class WordListFile {
    private static final String MAGIC = "copydesk-words 1";
    private static final int FIELDS = 6;

    private final byte[] bytes;
    private int at;

    private WordListFile(byte[] bytes) {
        this.bytes = bytes;
    }

    static byte[] bytes(String language, String about, Alphabet alphabet, Automaton automaton, byte[] grades) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] edges = automaton.edges();
        Stream<String> fields = Stream.of(
                MAGIC,
                "language " + language,
                "letters " + alphabet.letters(),
                "edges " + edges.length,
                "root " + automaton.root(),
                "words " + grades.length);
        String header = Stream.concat(fields, about.lines().filter(line -> !line.isBlank()))
                .collect(Collectors.joining("\n", "", "\n\n"));
        out.writeBytes(header.getBytes(StandardCharsets.UTF_8));
        int node = 1;
        for (int i = 1; i < edges.length; i++) {
            boolean last = (edges[i] & Automaton.LAST) != 0;
            out.write(edges[i] & (Automaton.CODE | Automaton.LAST));
            int target = edges[i] >>> Automaton.TARGET_SHIFT;
            int back = target == 0 ? 0 : node - target;
            writeNumber(out, back * 2 + ((edges[i] & Automaton.FINAL) != 0 ? 1 : 0));
            node = last ? i + 1 : node;
        }
        for (int i = 0; i < grades.length; i += 2) {
            out.write(grades[i] | (i + 1 < grades.length ? grades[i + 1] : 0) << 4);
        }
        return out.toByteArray();
    }

    private static void writeNumber(ByteArrayOutputStream out, int number) {
        int rest = number;
        while (rest > 0x7F) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    /** @throws IllegalArgumentException if the bytes are no word list */
    static WordList read(byte[] bytes) {
        try {
            return new WordListFile(bytes).list();
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException("a broken word list", e);
        }
    }

    private WordList list() {
        List<String> lines = header().lines().toList();
        if (!lines.get(0).equals(MAGIC)) {
            throw new IllegalArgumentException("no word list of this version: " + lines.get(0));
        }
        int[] edges = new int[Integer.parseInt(field(lines, 3, "edges"))];
        int root = Integer.parseInt(field(lines, 4, "root"));
        byte[] grades = new byte[Integer.parseInt(field(lines, 5, "words"))];
        readEdges(edges);
        for (int i = 0; i < grades.length; i++) {
            grades[i] = (byte) (bytes[at + i / 2] >>> (i % 2 * 4) & 0xF);
        }
        Automaton automaton = new Automaton(edges, root);
        if (automaton.words() != grades.length) {
            throw new IllegalArgumentException("a broken word list: it takes " + automaton.words() + " words");
        }
        return new WordList(
                field(lines, 1, "language"),
                String.join("\n", lines.subList(FIELDS, lines.size())),
                new Alphabet(field(lines, 2, "letters")),
                automaton,
                grades,
                Digest.sha256(bytes).substring(0, 16));
    }

    private String header() {
        while (bytes[at] != '\n' || bytes[at + 1] != '\n') {
            at++;
        }
        String header = new String(bytes, 0, at, StandardCharsets.UTF_8);
        at += 2;
        return header;
    }

    private static String field(List<String> lines, int line, String name) {
        String text = lines.get(line);
        if (!text.startsWith(name + " ")) {
            throw new IllegalArgumentException("a broken word list: line " + (line + 1) + " is not " + name);
        }
        return text.substring(name.length() + 1);
    }

    private void readEdges(int[] edges) {
        int node = 1;
        for (int i = 1; i < edges.length; i++) {
            int head = bytes[at++] & 0xFF;
            int number = number();
            int target = number < 2 ? 0 : node - number / 2;
            edges[i] = head | (number & 1) * Automaton.FINAL | target << Automaton.TARGET_SHIFT;
            node = (head & Automaton.LAST) != 0 ? i + 1 : node;
        }
    }

    private int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int part = bytes[at++];
            number |= (part & 0x7F) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }
}
