package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.copydesk.pipeline.batch.CleaningRuns;
import org.copydesk.pipeline.batch.RunRequest;
import org.copydesk.pipeline.runs.ReportStore;
import org.copydesk.pipeline.runs.RunReport;
import org.copydesk.pipeline.runs.RunReport.Rule;
import org.copydesk.pipeline.runs.RunReport.Time;
import org.copydesk.pipeline.runs.RunSummary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What machines are told under a run and after it, against what the run reports of itself. */
class MetricsIT {
    @TempDir
    private static Path folder;

    private static WebHost host;
    private static RunReport report;
    private static final AtomicReference<Told> DURING = new AtomicReference<>();

    @BeforeAll
    static void run() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        for (int i = 0; i < 40; i++) {
            Files.writeString(inbox.resolve("page" + i + ".html"), """
                    <!doctype html><html lang="en"><head><title>Otter %1$d seen on the slipway</title></head><body>
                    <nav><a href="/">Home</a> <a href="/more">More news</a></nav>
                    <article><h1>Otter %1$d seen on the slipway</h1>
                    <p>The otter numbered %1$d was seen on the  slipway at dawn , the watchman said, and it was carrying a shoe that
                    belonged to nobody whom he could name.</p>
                    <p>Share this on Facebook</p></article></body></html>
                    """.formatted(i));
        }
        Files.write(inbox.resolve("broken.bin"), new byte[3000]);
        host = WebHost.start(folder, Map.of("copydesk.batch.chunk", "10"));
        host.clean(inbox.resolve("page1.html"));
        RunSummary summary = host.get(CleaningRuns.class).clean(RunRequest.of(inbox.toString()), progress -> {
            if (progress.step().equals("clean") && progress.done() >= 20 && DURING.get() == null) {
                DURING.set(CompletableFuture.supplyAsync(MetricsIT::told).join());
            }
        });
        report = host.get(ReportStore.class).find(summary.runId()).orElseThrow();
    }

    @AfterAll
    static void close() {
        host.close();
    }

    private record Told(Map<String, Double> metrics, String health, long cleaned) {}

    private static Told told() {
        try {
            return new Told(
                    metrics(),
                    host.get("/actuator/health").body(),
                    host.jdbc().queryForObject("SELECT COUNT(*) FROM capture WHERE outcome = 'cleaned'", Long.class));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Double> metrics() throws IOException, InterruptedException {
        return host.get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("copydesk_"))
                .map(line -> line.split(" (?=\\S+$)"))
                .collect(Collectors.toMap(parts -> parts[0], parts -> Double.valueOf(parts[1])));
    }

    @Test
    void countUnderARunWhatIsCommitted() {
        Told then = DURING.get();
        assertThat(then.metrics()).containsEntry("copydesk_running", 1.0);
        assertThat(then.metrics().get("copydesk_documents_total{outcome=\"cleaned\"}"))
                .isEqualTo(then.cleaned())
                .isGreaterThan(1);
        assertThat(then.metrics()).containsEntry("copydesk_documents_total{outcome=\"unchanged\"}", 1.0);
        assertThat(then.metrics().get("copydesk_run_left_seconds")).isNotNegative();
        assertThat(then.health()).contains("\"running\":true", "\"run\":" + report.run());
    }

    @Test
    void agreeAfterwardsWithTheReport() throws Exception {
        Map<String, Double> metrics = metrics();
        assertThat(report.counts().received()).isEqualTo(41);
        assertThat(metrics)
                .containsEntry("copydesk_running", 0.0)
                .containsEntry(
                        "copydesk_documents_received_total", report.counts().received() + 1.0)
                .containsEntry(
                        "copydesk_documents_total{outcome=\"cleaned\"}",
                        report.counts().cleaned() + 1.0)
                .containsEntry("copydesk_documents_total{outcome=\"unchanged\"}", (double)
                        report.counts().unchanged())
                .containsEntry("copydesk_documents_total{outcome=\"quarantined\"}", (double)
                        report.counts().quarantined())
                .containsEntry("copydesk_quarantine_documents", (double)
                        report.counts().quarantined())
                .containsEntry("copydesk_runs_seconds_count{outcome=\"finished\"}", 2.0);
        RunReport first = host.get(ReportStore.class).find(report.run() - 1).orElseThrow();
        assertThat(metrics.get("copydesk_characters_removed_total"))
                .isEqualTo(report.removedCharacters() + first.removedCharacters())
                .isPositive();
        assertThat(metrics.get("copydesk_characters_source_total"))
                .isEqualTo(report.sourceCharacters() + first.sourceCharacters());
        for (String phase : new String[] {"repair", "wording"}) {
            assertThat(metrics.getOrDefault("copydesk_edits_total{phase=\"" + phase + "\"}", 0.0))
                    .isEqualTo(edits(report, phase) + edits(first, phase));
        }
        for (Time stage : report.stages()) {
            Time before = first.stages().stream()
                    .filter(one -> one.name().equals(stage.name()))
                    .findFirst()
                    .orElseThrow();
            String tag = "{stage=\"" + stage.name() + "\"}";
            assertThat(metrics)
                    .containsEntry(
                            "copydesk_stage_seconds_count" + tag, (double) stage.documents() + before.documents());
            assertThat(metrics.get("copydesk_stage_seconds_sum" + tag))
                    .isCloseTo((stage.millis() + before.millis()) / 1000.0, within(0.003));
        }
        assertThat(metrics.get("copydesk_last_success_age_seconds")).isBetween(0.0, 60.0);
        assertThat(host.get("/actuator/health").body())
                .contains(
                        "\"status\":\"UP\"",
                        "\"running\":false",
                        "\"documents\":" + report.counts().received(),
                        "\"cleaned\":" + report.counts().cleaned(),
                        "\"quarantined\":" + report.counts().quarantined());
    }

    private static double edits(RunReport report, String phase) {
        return report.rules().stream()
                .filter(rule -> rule.phase().equals(phase))
                .mapToLong(Rule::changes)
                .sum();
    }

    @Test
    void haveFewSeries() throws Exception {
        assertThat(metrics()).hasSizeLessThan(50);
        assertThat(metrics().keySet())
                .noneMatch(((Predicate<String>) name -> name.contains("page1")).or(name -> name.contains("chrome.")));
    }

    @Test
    void areBehindThePassword() throws Exception {
        for (String path : new String[] {"/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/env"}) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(host.address() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
        }
        assertThat(host.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(host.get("/actuator").statusCode()).isEqualTo(200);
    }
}
