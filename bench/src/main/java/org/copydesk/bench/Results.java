package org.copydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.core.score.Estimate;
import org.copydesk.core.score.Measure;
import org.copydesk.core.score.Scorecard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scores kept in a file with the command that made them.
 *
 * @param command what was typed
 * @param fingerprint names the cleaner
 * @param sets each set's scorecard, by name
 */
record Results(String command, String fingerprint, Map<String, Scorecard> sets) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Results read(Path file) throws IOException {
        JsonNode json = JSON.readTree(Files.readAllBytes(file));
        Map<String, Scorecard> sets = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> set : json.path("sets").properties()) {
            Map<Measure, Estimate> values = new LinkedHashMap<>();
            for (Measure measure : Measure.values()) {
                JsonNode value = set.getValue().path(measure.label());
                if (value.isObject()) {
                    values.put(
                            measure,
                            new Estimate(
                                    value.path("value").asDouble(),
                                    value.path("low").asDouble(),
                                    value.path("high").asDouble(),
                                    value.path("pages").asInt()));
                }
            }
            sets.put(set.getKey(), new Scorecard(set.getValue().path("articles").asInt(), values));
        }
        if (sets.isEmpty()) {
            throw new IOException("no sets in " + file);
        }
        return new Results(
                json.path("command").asString(""), json.path("cleaner").asString(""), sets);
    }

    void write(Path file) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("command", command);
        json.put("cleaner", fingerprint);
        ObjectNode all = json.putObject("sets");
        sets.forEach((name, card) -> {
            ObjectNode set = all.putObject(name);
            set.put("articles", card.pages());
            for (Measure measure : Measure.values()) {
                Estimate estimate = card.values().get(measure);
                if (estimate != null) {
                    ObjectNode value = set.putObject(measure.label());
                    value.put("value", rounded(estimate.value()));
                    value.put("low", rounded(estimate.low()));
                    value.put("high", rounded(estimate.high()));
                    value.put("pages", estimate.pages());
                }
            }
        });
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSON.writeValueAsString(json) + "\n");
    }

    /** What is worse in newer results by more than the noise of the old ones, one line each. */
    List<String> drops(Results newer) {
        List<String> drops = new ArrayList<>();
        sets.forEach((name, card) -> card.values().forEach((measure, old) -> {
            Scorecard now = newer.sets.get(name);
            double value = now == null ? Double.NaN : now.value(measure);
            double worse = measure.lessIsBetter() ? value - old.value() : old.value() - value;
            if (Double.isNaN(value)) {
                drops.add(String.format(Locale.ROOT, "%s %s was %.4f, is gone", name, measure.label(), old.value()));
            } else if (worse > old.noise() && worse > ROUNDING) {
                drops.add(String.format(
                        Locale.ROOT,
                        "%s %s was %.4f, is %.4f: worse by more than its noise of %.4f",
                        name,
                        measure.label(),
                        old.value(),
                        value,
                        old.noise()));
            }
        }));
        drops.sort(null);
        return drops;
    }

    private static final double ROUNDING = 1e-4;

    private static double rounded(double value) {
        return Math.round(value * 1e5) / 1e5;
    }
}
