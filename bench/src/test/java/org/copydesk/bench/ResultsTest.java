package org.copydesk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.copydesk.core.score.Estimate;
import org.copydesk.core.score.Measure;
import org.copydesk.core.score.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    private static final Results KEPT = results(0.9, 0.05);

    @Test
    void readsWhatItWrites(@TempDir Path folder) throws IOException {
        KEPT.write(folder.resolve("kept.json"));
        assertEquals(KEPT, Results.read(folder.resolve("kept.json")));
    }

    @Test
    void forgivesNoiseAndNamesDrops() {
        assertEquals(List.of(), KEPT.drops(results(0.89, 0.05)));
        assertEquals(
                List.of("html f1 was 0.9000, is 0.8700: worse by more than its noise of 0.0200"),
                KEPT.drops(results(0.87, 0.05)));
    }

    @Test
    void fewerBadPagesAreNoDrop() {
        assertEquals(List.of(), KEPT.drops(results(0.95, 0.0)));
        assertEquals(1, KEPT.drops(results(0.9, 0.2)).size());
    }

    private static Results results(double f1, double bad) {
        Map<Measure, Estimate> values = Map.of(
                Measure.F1, new Estimate(f1, 0.88, 0.92, 10),
                Measure.BAD_PAGES, new Estimate(bad, 0.03, 0.07, 10));
        return new Results("bench/run evaluate", "abc", Map.of("html", new Scorecard(10, values)));
    }
}
