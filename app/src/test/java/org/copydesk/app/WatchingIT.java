package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What commands tell of a run: its report, and its log. */
class WatchingIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void clean() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("bell.html"), """
                <!doctype html><html lang="en"><head><title>Bell found in the reeds</title></head><body>
                <article><h1>Bell found in the reeds</h1><p>A bell that nobody had missed was found in the reeds on Sunday, the
                ferryman said, and it rang when he lifted it.</p><p>Share this on Facebook</p></article></body></html>
                """);
        Files.write(inbox.resolve("broken.bin"), new byte[3000]);
        Ran ran = Ran.in(folder, "clean", "--db", "store", "--log-format", "json", "inbox");
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(3);
    }

    @Test
    void runsShowsTheReportOfARun() {
        Ran text = Ran.in(folder, "runs", "--db", "store", "1");
        assertThat(text.err()).isEmpty();
        assertThat(text.out())
                .contains(
                        "run 1 finished", "2 received: 1 cleaned, 0 unchanged, 1 quarantined", "bell.html", "segment");
        assertThat(Ran.in(folder, "runs", "--db", "store", "last").out()).isEqualTo(text.out());
    }

    @Test
    void runsGivesTheReportAsJson() {
        Ran json = Ran.in(folder, "runs", "--db", "store", "--json", "1");
        Map<?, ?> report = JSON.readValue(json.out(), Map.class);
        assertThat(report.get("run")).isEqualTo(1);
        assertThat((Map<?, ?>) report.get("counts")).extracting("received").isEqualTo(2);
        assertThat((List<?>) report.get("slowest")).hasSize(2);
        assertThat((List<?>) report.get("quarantine")).hasSize(1);
    }

    @Test
    void aRunWithoutAReportIsAnError() {
        Ran ran = Ran.in(folder, "runs", "--db", "store", "99");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("there is no report of run 99");
    }

    @Test
    void everyLineOfARunIsAnObjectWithItsNumber() throws Exception {
        List<Map<?, ?>> lines = Files.readAllLines(folder.resolve("store.log")).stream()
                .<Map<?, ?>>map(line -> JSON.readValue(line, Map.class))
                .toList();
        List<Map<?, ?>> ours = lines.stream()
                .filter(line -> String.valueOf(line.get("logger_name")).startsWith("org.copydesk"))
                .toList();
        assertThat(ours).hasSizeGreaterThan(5).allMatch(line -> "1".equals(line.get("run")));
        assertThat(ours.get(ours.size() - 1))
                .satisfies(last -> assertThat(last.get("message")).isEqualTo("run 1 finished"))
                .satisfies(last -> assertThat(last.get("quarantined")).isEqualTo(1));
    }

    @Test
    void anUnknownFormatIsRefused() {
        Ran ran = Ran.in(folder, "runs", "--db", "store", "--log-format", "xml");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("plain or json");
    }
}
