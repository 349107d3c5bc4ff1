package org.copydesk.bench.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MeasuresTest {
    private static final double SECOND = 1e9;

    @Test
    void tellsHowMuchSlowerTheEndIs() {
        StepRates rates = new StepRates();
        rates.line("unrelated: words", 0);
        for (int i = 0; i <= 10; i++) {
            rates.line("clean: " + 100 * i + " of 1000, 10/s", (long) (i * SECOND));
        }
        rates.line("clean: 1100 of 1200, 10/s", (long) (12 * SECOND));
        assertEquals(List.of("clean"), rates.steps());
        assertEquals(0.01, rates.seconds("clean", 0, 0.1), 1e-9);
        assertEquals(0.5, rates.lastToFirst(), 0.06);
    }

    @Test
    void readsWhatIsLeftOfTheHeap() {
        HeapLog heap = HeapLog.of(List.of(
                "[1.2s][info][gc] GC(0) Pause Young (Allocation Failure) 120M->40M(490M) 8.1ms",
                "[2.2s][info][gc] GC(1) Pause Full (Ergonomics) 100M->55M(490M) 80.1ms",
                "[2.3s][info][gc] Using Parallel"));
        assertEquals(new HeapLog(120, 55, 55), heap);
    }

    @Test
    void keepsFiguresBesideOthers(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("figures.json");
        Measured.put(file, "one", "bench/run one", Measured.empty().put("millis", 1));
        Measured.put(file, "two", "bench/run two", Measured.empty().put("millis", 2));
        Measured.put(file, "one", "bench/run one", Measured.empty().put("millis", 3));
        JsonNode all = JsonMapper.shared().readTree(Files.readAllBytes(file));
        assertEquals(3, all.path("one").path("millis").asInt());
        assertEquals(2, all.path("two").path("millis").asInt());
    }

    @Test
    void takesTheStartFromBothTimes() {
        assertEquals(0.04, NightsCommand.share(4_000, 52_000, 2_000), 1e-9);
        assertEquals(2, Measured.median(List.of(9L, 2L, 1L)));
    }

    @Test
    void killedIsWhatASignalEnded(@TempDir Path folder) throws Exception {
        Child child = new Child(folder, Map.of());
        assertTrue(child.run(List.of("sleep", "60"), 50, line -> {}).killed());
        Ended ended = child.run(List.of("sh", "-c", "echo out; echo err >&2; exit 3"), 60_000, line -> {});
        assertEquals("out\n", ended.out());
        assertEquals(3, ended.code());
    }
}
