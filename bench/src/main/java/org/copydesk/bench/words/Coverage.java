package org.copydesk.bench.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.copydesk.core.dictionary.Dictionary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** How well a dictionary tells words from misspellings, on articles and on faults that were put into them. */
public final class Coverage {
    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['\u2019]\\p{L}+)*");

    private final List<String> words = new ArrayList<>();
    private final List<String> typos = new ArrayList<>();

    private Coverage() {}

    /** @param file gzipped, a JSON object a line: {@code clean}, the text, and {@code edits} with {@code kind, wrong, realword} */
    public static Coverage read(Path file) throws IOException {
        Coverage coverage = new Coverage();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                coverage.add(JSON.readTree(line));
            }
        }
        return coverage;
    }

    private void add(JsonNode article) {
        Matcher word = WORD.matcher(article.path("clean").asString());
        while (word.find()) {
            words.add(word.group());
        }
        for (JsonNode edit : article.path("edits")) {
            String kind = edit.path("kind").asString();
            String wrong = edit.path("wrong").asString();
            boolean spelling = kind.startsWith("common_") || kind.startsWith("entity_");
            if (spelling
                    && !edit.path("realword").asBoolean(false)
                    && WORD.matcher(wrong).matches()) {
                typos.add(wrong);
            }
        }
    }

    /** All words of the articles, in order. */
    List<String> words() {
        return words;
    }

    /** The misspellings. */
    List<String> typos() {
        return typos;
    }

    /** One line with the shares of misspellings that are known and of right words that are not, in percent. */
    public String line(Dictionary dictionary) {
        return "known of %d misspellings: %.2f%%; unknown of words in lower case: %.2f%%, with a capital: %.2f%%"
                .formatted(
                        typos.size(),
                        100 - share(typos.stream(), dictionary),
                        share(words.stream().filter(word -> !capital(word)), dictionary),
                        share(words.stream().filter(Coverage::capital), dictionary));
    }

    private static boolean capital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    /** The share of the words that are not known, in percent. */
    private static double share(Stream<String> words, Dictionary dictionary) {
        return words.mapToInt(word -> dictionary.knows(word) ? 0 : 100)
                .average()
                .orElse(0);
    }
}
