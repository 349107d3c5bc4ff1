package org.copydesk.pipeline.dictionary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.SortingStrategy;
import org.copydesk.core.text.Digest;

/** Reads the two files of a dictionary, and says where they are broken. */
final class HunspellFiles {
    /** Names that Hunspell has for character sets and Java has not. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("microsoft-cp1251", "windows-1251", "TIS620-2533", "TIS-620", "UTF8", "UTF-8");

    private final Path affixes;
    private final Path words;
    private Charset charset = StandardCharsets.ISO_8859_1;

    private HunspellFiles(Path affixes, Path words) {
        this.affixes = affixes;
        this.words = words;
    }

    /** @throws BrokenDictionaryException if a file can't be used */
    static HunspellDictionary read(String language, Path affixes, Path words) {
        return new HunspellFiles(affixes, words).read(language);
    }

    private HunspellDictionary read(String language) {
        byte[] rules = bytes(affixes);
        byte[] entries = bytes(words);
        charset = charset(rules);
        List<String> ruleLines = lines(affixes, rules);
        List<String> entryLines = lines(words, entries);
        if (entryLines.isEmpty() || !entryLines.get(0).strip().matches("\\d+")) {
            throw new BrokenDictionaryException(words, 1, "the first line is the number of the words");
        }
        if (entryLines.stream().skip(1).allMatch(String::isBlank)) {
            throw new BrokenDictionaryException(words, "has no words");
        }
        String print = Digest.sha256(Digest.sha256(rules) + Digest.sha256(entries));
        return new HunspellDictionary(
                language, letters(ruleLines, entryLines), parsed(rules, entries), print.substring(0, 16));
    }

    private Dictionary parsed(byte[] rules, byte[] entries) {
        try {
            return new Dictionary(
                    new ByteArrayInputStream(rules),
                    List.of(new ByteArrayInputStream(entries)),
                    false,
                    SortingStrategy.inMemory());
        } catch (ParseException e) {
            int line = Math.max(1, e.getErrorOffset());
            throw new BrokenDictionaryException(affixes, line, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            throw new BrokenDictionaryException(
                    affixes, "is no affix file that goes with " + words.getFileName() + ": " + e, e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BrokenDictionaryException(file, "can't be read: " + e, e);
        }
    }

    /** The character set that the line {@code SET} names. */
    private Charset charset(byte[] rules) {
        List<String> lines =
                new String(rules, StandardCharsets.ISO_8859_1).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("SET ")) {
                String name = lines.get(i).substring(4).strip();
                try {
                    return Charset.forName(OTHER_NAMES.getOrDefault(name, name));
                } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                    throw new BrokenDictionaryException(affixes, i + 1, "no character set is named '" + name + "'");
                }
            }
        }
        return charset;
    }

    private List<String> lines(Path file, byte[] bytes) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .lines()
                    .toList();
        } catch (CharacterCodingException e) {
            throw new BrokenDictionaryException(file, brokenLine(bytes), "is no text in " + charset);
        }
    }

    /** The first line, from 1, that isn't text in the character set. */
    private int brokenLine(byte[] bytes) {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                try {
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes, start, i - start));
                } catch (CharacterCodingException e) {
                    return line;
                }
                line++;
                start = i + 1;
            }
        }
        return line;
    }

    /** The letters a slip may put in, in lower case: those of the line {@code TRY}, else all that the words have. */
    private static String letters(List<String> rules, List<String> entries) {
        String tried = rules.stream()
                .filter(line -> line.startsWith("TRY "))
                .map(line -> line.substring(4).strip())
                .findFirst()
                .orElseGet(() -> entries.stream()
                        .skip(1)
                        .map(line -> line.split("[/\t ]", 2)[0])
                        .collect(Collectors.joining()));
        TreeSet<Character> letters = new TreeSet<>();
        tried.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> Character.isLetter(c) || c == '\'')
                .forEach(c -> letters.add((char) c));
        return letters.stream().map(String::valueOf).collect(Collectors.joining());
    }
}
