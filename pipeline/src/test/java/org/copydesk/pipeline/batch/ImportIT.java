package org.copydesk.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.copydesk.core.Setup;
import org.copydesk.core.input.InputLimits;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.export.ArticleTarget;
import org.copydesk.pipeline.export.ExportFormat;
import org.copydesk.pipeline.export.StoreExport;
import org.copydesk.pipeline.record.RecordInput;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.Selection;
import org.copydesk.pipeline.store.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportIT {
    private static final String PAGE = """
            <html lang="en"><head><title>Harbour bridge reopens | Example News</title>
            <meta property="og:title" content="Harbour bridge reopens"><meta name="author" content="Ann Bell">
            <meta property="og:url" content="https://news.example.org/%s">
            <meta property="article:published_time" content="2026-11-22T08:00:00Z"></head><body>
            <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><h1>Harbour bridge reopens</h1>
            <p>By Ann Bell</p>
            <p>The bridge over the harbour carries six lanes again, the the council said on Monday (November 22).<br>
            It was closed for two years.</p>
            <p>Share on Facebook</p>
            <ul><li>A second lane for buses and taxis</li><li>New lamps along the pier</li></ul>
            <blockquote>We have waited long for this day, and it has come at last.</blockquote>
            <table><tr><td>Bolts</td><td>7</td></tr></table>
            <p>Number %s of the engineers at Lisk replaced every bolt , and the work took longer than expected.</p>
            <footer>Copyright 2026 Example News. All rights reserved.</footer></body></html>
            """;

    @TempDir
    Path temp;

    private static TestHost host(Path store) throws IOException {
        PipelineSettings settings = new PipelineSettings(5, 2, Duration.ofSeconds(30), 100, 1_000_000);
        return TestHost.start(Files.createDirectories(store), settings, Engine.of(Setup.standard()));
    }

    private static RunSummary imported(TestHost host, Path... paths) {
        CleaningProfile records =
                new CleaningProfile("", Engine.of(Setup.standard()), RecordInput.FIELDS, InputLimits.of(1_000_000));
        RunRequest request =
                RunRequest.of(List.of(paths).stream().map(Path::toString).toArray(String[]::new));
        return host.get(CleaningRuns.class).clean(request, records, RunListener.NONE);
    }

    private static Path export(TestHost host, Path file, boolean withSource) throws IOException {
        ExportFormat format = ExportFormat.ofName(file.toString()).orElseThrow();
        try (ArticleTarget target = ArticleTarget.at(file.toString(), format, withSource)) {
            host.get(StoreExport.class).write(Selection.ALL, target.writer(), withSource, RunListener.NONE);
            target.complete();
        }
        return file;
    }

    private void writeInbox(Path inbox) throws IOException {
        Files.createDirectories(inbox);
        for (int i = 0; i < 12; i++) {
            Files.writeString(inbox.resolve("page-" + i + ".html"), PAGE.formatted(i, i));
        }
        try (var samples = Files.list(Path.of("../samples"))) {
            for (Path sample : samples.toList()) {
                Files.copy(sample, inbox.resolve(sample.getFileName()));
            }
        }
    }

    @Test
    void anImportedStoreGivesTheBytesOfTheOneThatWasExported() throws IOException {
        Path inbox = temp.resolve("inbox");
        writeInbox(inbox);
        Path lines = temp.resolve("x.jsonl");
        Path parquet = temp.resolve("x.parquet");
        long records;
        try (TestHost host = host(temp.resolve("one"))) {
            records = host.clean(inbox).cleaned();
            export(host, lines, true);
            export(host, parquet, true);
        }
        for (Path from : List.of(lines, parquet)) {
            try (TestHost host = host(temp.resolve("of-" + from.getFileName()))) {
                RunSummary summary = imported(host, from);
                assertThat(host.jdbc().queryForList("SELECT uri, reason FROM quarantined"))
                        .isEmpty();
                assertThat(summary.cleaned()).isEqualTo(records);
                assertThat(Files.readString(export(host, temp.resolve("again.jsonl"), true)))
                        .isEqualTo(Files.readString(lines));
                assertThat(Files.readAllBytes(export(host, temp.resolve("again.parquet"), true)))
                        .isEqualTo(Files.readAllBytes(parquet));
                assertThat(new Verifier(host.get(CleaningStore.class))
                                .verify(done -> {})
                                .differ())
                        .isEmpty();

                RunSummary second = imported(host, from);
                assertThat(second.cleaned()).isZero();
                assertThat(second.unchanged()).isEqualTo(records);
            }
        }
    }
}
