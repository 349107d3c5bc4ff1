package org.copydesk.bench.words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A list of our own: a word a line, {@code +s} behind it adds its plural, {@code #} begins a comment. */
public final class OwnWords {
    /** As rare as words of SCOWL's size 60. */
    private static final int RARITY = 6;

    private static final String PLURAL = " +s";

    private OwnWords() {}

    /** @throws IOException if the file can't be read or a line holds more than a word */
    public static Map<String, Integer> read(Path file) throws IOException {
        Map<String, Integer> words = new TreeMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String word = line.endsWith(PLURAL) ? line.substring(0, line.length() - PLURAL.length()) : line;
            if (word.chars().anyMatch(Character::isWhitespace)) {
                throw new IOException(file + " has a line with more than a word: " + line);
            }
            words.put(word, RARITY);
            if (line.endsWith(PLURAL)) {
                words.put(word + "s", RARITY);
            }
        }
        return words;
    }
}
