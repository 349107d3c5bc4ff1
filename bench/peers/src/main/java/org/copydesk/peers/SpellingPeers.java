package org.copydesk.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/**
 * Lets another spelling checker change articles with known faults unattended, by its first suggestion, and writes what it changed
 * as records that {@code bench/run compare-words} and other scorers read.
 */
public final class SpellingPeers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['\u2019]\\p{L}+)*");

    private SpellingPeers() {}

    /** @param args {@code languagetool} or {@code hunspell:DIR/NAME} (of a .aff and a .dic), the articles, noisy or clean, the output, and how many articles */
    public static void main(String[] args) throws Exception {
        Checker checker = args[0].equals("languagetool") ? languageTool() : hunspell(Path.of(args[0].substring("hunspell:".length())));
        int most = args.length > 4 ? Integer.parseInt(args[4]) : Integer.MAX_VALUE;
        long words = 0;
        long nanos = 0;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(Path.of(args[1])));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                BufferedWriter out = Files.newBufferedWriter(Path.of(args[3]))) {
            int done = 0;
            for (String line = lines.readLine(); line != null && done < most; line = lines.readLine(), done++) {
                JsonNode json = JSON.readTree(line);
                String text = json.path(args[2]).asText();
                ObjectNode record = JSON.createObjectNode().put("uri", json.path("id").asText() + ".txt");
                long start = System.nanoTime();
                checker.check(text, record.putArray("changes"));
                nanos += System.nanoTime() - start;
                words += text.isBlank() ? 0 : text.strip().split("\\s+").length;
                out.write(JSON.writeValueAsString(record));
                out.write('\n');
            }
        }
        System.out.printf("%s: %d words, %.0f words a second%n", args[0], words, words * 1e9 / nanos);
    }

    private static Checker languageTool() {
        JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
        for (Rule rule : tool.getAllRules()) {
            if (!rule.isDictionaryBasedSpellingRule()) {
                tool.disableRule(rule.getId());
            }
        }
        return (text, changes) -> {
            for (RuleMatch match : tool.check(text)) {
                List<String> suggested = match.getSuggestedReplacements();
                if (!suggested.isEmpty()) {
                    add(text, match.getFromPos(), match.getToPos(), suggested.get(0), changes);
                }
            }
        };
    }

    private static Checker hunspell(Path name) throws Exception {
        try (InputStream aff = Files.newInputStream(Path.of(name + ".aff"));
                InputStream dic = Files.newInputStream(Path.of(name + ".dic"))) {
            Hunspell hunspell = new Hunspell(new Dictionary(new ByteBuffersDirectory(), "peers", aff, dic));
            Map<String, String> known = new HashMap<>();
            return (text, changes) -> {
                Matcher words = WORD.matcher(text);
                while (words.find()) {
                    String word = words.group().replace('\u2019', '\'');
                    String right = known.computeIfAbsent(word, w -> first(hunspell, w));
                    if (!right.equals(word)) {
                        add(text, words.start(), words.end(), right, changes);
                    }
                }
            };
        }
    }

    private static String first(Hunspell hunspell, String word) {
        if (hunspell.spell(word)) {
            return word;
        }
        List<String> suggested = hunspell.suggest(word);
        return suggested.isEmpty() ? word : suggested.get(0);
    }

    private static void add(String text, int start, int end, String after, ArrayNode changes) {
        changes.addObject()
                .put("phase", "WORDING")
                .put("start", start)
                .put("end", end)
                .put("before", text.substring(start, end))
                .put("after", after);
    }

    /** Changes a text. */
    private interface Checker {
        void check(String text, ArrayNode changes) throws Exception;
    }
}
