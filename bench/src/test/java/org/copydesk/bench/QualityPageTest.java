package org.copydesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/quality.md and the README give the scores that the results file holds, and no others. */
class QualityPageTest {
    private static final Path PAGE = Path.of("../docs/quality.md");

    @ParameterizedTest
    @ValueSource(strings = {"news", "silver", "html"})
    void theReadmeTellsTheFirst(String set) throws IOException {
        assertEquals(
                scores(set, List.of("f1")),
                cells(Path.of("../README.md"), "(`" + set + "`)").subList(0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"news", "silver", "html"})
    void tellsTheScoresOfPages(String set) throws IOException {
        List<String> measures = List.of("f1", "precision", "recall", "worst-tenth", "title-words", "date", "author");
        assertEquals(scores(set, measures), cells(PAGE, "(`" + set + "`)").subList(0, measures.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"news-innertext", "news-bs4", "news-lynx", "innertext", "bs4", "lynx"})
    void tellsTheScoresOfFlatText(String set) throws IOException {
        List<String> measures = List.of("f1", "precision", "recall", "worst-tenth", "title");
        assertEquals(scores(set, measures), cells(PAGE, "(`" + set + "`)").subList(0, measures.size()));
    }

    @Test
    void tellsHowWordsAreCorrected() throws IOException {
        List<String> measures =
                List.of("words-precision", "names-recall", "words-recall", "offered-recall", "false-words");
        assertEquals(scores("typos", measures), cells(PAGE, "corrections of words"));
    }

    /** Each measure to three places; empty where the results lack it. */
    private static List<String> scores(String set, List<String> measures) throws IOException {
        JsonNode scores = JsonMapper.shared()
                .readTree(Files.readString(Path.of("results/dev.json")))
                .path("sets")
                .path(set);
        List<String> values = new ArrayList<>();
        for (String measure : measures) {
            JsonNode value = scores.path(measure).path("value");
            values.add(
                    value.isMissingNode()
                            ? ""
                            : String.format(Locale.ROOT, "%.3f", value.asDouble())
                                    .substring(1));
        }
        return values;
    }

    private static List<String> cells(Path page, String row) throws IOException {
        String line = Files.readAllLines(page).stream()
                .filter(candidate -> candidate.startsWith("| ") && candidate.contains(row + " | "))
                .findFirst()
                .orElseThrow();
        String[] cells = line.substring(line.indexOf(row) + row.length()).split("\\|", -1);
        List<String> values = new ArrayList<>();
        for (int i = 1; i < cells.length - 1; i++) {
            values.add(cells[i].strip());
        }
        return values;
    }
}
