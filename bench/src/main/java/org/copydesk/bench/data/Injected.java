package org.copydesk.bench.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A clean article and the same with known faults.
 *
 * @param id names the article
 * @param url where it was published
 * @param faults in the order of {@code noisy}
 */
public record Injected(String id, String url, String clean, String noisy, List<Fault> faults) {
    public Injected {
        faults = List.copyOf(faults);
    }

    /** Reads a file with an article a line, gzipped. */
    public static List<Injected> read(Path file) throws IOException {
        List<Injected> all = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    all.add(of(JsonMapper.shared().readTree(line)));
                }
            }
        }
        return all;
    }

    private static Injected of(JsonNode json) {
        String noisy = json.path("noisy").asString("");
        List<Fault> faults = new ArrayList<>();
        for (JsonNode edit : json.path("edits")) {
            faults.add(new Fault(
                    noisy.offsetByCodePoints(0, edit.path("start").asInt()),
                    noisy.offsetByCodePoints(0, edit.path("end").asInt()),
                    edit.path("right").asString(""),
                    edit.path("kind").asString(""),
                    edit.path("realword").asBoolean(false)));
        }
        return new Injected(
                json.path("id").asString(""),
                json.path("url").asString(""),
                json.path("clean").asString(""),
                noisy,
                faults);
    }

    /**
     * One known fault.
     *
     * @param start where it stands in the noisy text, in UTF-16 units
     * @param end one past it; may equal {@code start}
     * @param right what should stand there
     * @param realWord whether what stands there is a word too, which no dictionary can tell
     */
    public record Fault(int start, int end, String right, String kind, boolean realWord) {
        /** What faults of its kind are counted as. */
        public String group() {
            if (realWord) {
                return "real word";
            }
            return kind.startsWith("entity")
                    ? "name"
                    : kind.equals("common_list") ? "listed" : kind.startsWith("common") ? "other" : kind;
        }
    }
}
