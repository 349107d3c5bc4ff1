package org.copydesk.pipeline.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.core.Setup;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.export.ArticleTarget;
import org.copydesk.pipeline.export.Duck;
import org.copydesk.pipeline.export.ExportFormat;
import org.copydesk.pipeline.export.StoreExport;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunProgress;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.Selection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the store: all of it, sorted, the same bytes every time, as other programs read it. */
class StoreExportIT {
    private static final String PAGE = """
            <html lang="en"><head><title>Harbour bridge %1$d reopens</title><meta name="author" content="Ada Writer">
            <link rel="canonical" href="https://%2$s.example.org/bridge-%1$d"></head>
            <body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
            <article><h1>Harbour bridge %1$d reopens</h1><p>Share this article</p>
            <p>The bridge over the harbour carries traffic again. It had been closed for&nbsp;%1$d years.</p>
            <h2>What comes next</h2><ul><li>A second lane</li><li>New lamps</li></ul></article></body></html>
            """;

    @TempDir
    Path temp;

    private Path inbox;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(temp.resolve("inbox"));
        for (int i = 0; i < 12; i++) {
            Files.writeString(inbox.resolve("page-" + i + ".html"), PAGE.formatted(i, i % 2 == 0 ? "even" : "odd"));
        }
        Files.writeString(
                inbox.resolve("formula.txt"), "=1+1 is what it says\n\nThe mayor said \"two\", and smiled.\n");
        Files.writeString(
                inbox.resolve("gone.html"), "<title>Page not found</title><h1>Page not found</h1><p>Try the search.");
    }

    private static TestHost host(Path store, int workers, int chunk) throws IOException {
        PipelineSettings settings = new PipelineSettings(chunk, workers, Duration.ofSeconds(30), 100, 1_000_000);
        return TestHost.start(Files.createDirectories(store), settings, Engine.of(Setup.standard()));
    }

    private long export(TestHost host, Path path, ExportFormat format, Selection selection) throws IOException {
        try (ArticleTarget target = ArticleTarget.at(path.toString(), format, false)) {
            long written = host.get(StoreExport.class).write(selection, target.writer(), false, RunListener.NONE);
            target.complete();
            return written;
        }
    }

    private List<String> uris(TestHost host, Selection selection) throws IOException {
        Path file = temp.resolve("selected.csv");
        export(host, file, ExportFormat.CSV, selection);
        return Duck.strings("SELECT split_part(uri, '/', -1) FROM read_csv('" + file + "', all_varchar = true)");
    }

    @Test
    void duckDbReadsTheSameFromEveryFormat() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/record.schema.json")));
        Path json = temp.resolve("x.jsonl");
        Path packed = temp.resolve("x.jsonl.zst");
        Path parquet = temp.resolve("x.parquet");
        Path csv = temp.resolve("x.csv");
        try (TestHost host = host(temp, 2, 5)) {
            RunSummary summary = host.clean(inbox);
            assertEquals(14, summary.cleaned());
            for (Path file : List.of(json, packed, parquet, csv)) {
                ExportFormat format = ExportFormat.ofName(file.toString()).orElseThrow();
                assertEquals(14, export(host, file, format, Selection.ALL));
            }
        }
        for (String line : Files.readAllLines(json)) {
            assertEquals(List.of(), schema.validate(line, InputFormat.JSON), line);
        }
        String fromJson = "read_json('" + json + "')";
        String fromParquet = "read_parquet('" + parquet + "')";
        for (String from : List.of(fromJson, "read_json('" + packed + "')", fromParquet)) {
            assertEquals(List.of("14"), Duck.strings("SELECT count(*) FROM " + from));
            assertEquals(whole(fromJson), whole(from));
        }
        assertTrue(whole(fromJson).get(13).contains("chrome."));
        String single =
                "SELECT concat_ws('|', id, uri, site, kind, truncated, %s, author, url, language, %s, %s) FROM ";
        assertEquals(
                Duck.strings(single.formatted("title", "text", "len(changes)") + fromParquet),
                Duck.strings(single.formatted("ltrim(title, '''')", "ltrim(text, '''')", "changes") + "read_csv('" + csv
                        + "')"));
        assertEquals(
                List.of("'=1+1 is what it says"),
                Duck.strings("SELECT title FROM read_csv('" + csv + "') WHERE uri LIKE '%formula.txt'"));
        List<String> uris = Duck.strings("SELECT uri FROM " + fromParquet);
        assertEquals(uris.stream().sorted().toList(), uris);
    }

    @Test
    void theQueriesOfTheGuideRun() throws IOException {
        try (TestHost host = host(temp, 2, 5)) {
            host.clean(inbox);
            export(host, temp.resolve("articles.parquet"), ExportFormat.PARQUET, Selection.ALL);
            export(host, temp.resolve("articles.csv"), ExportFormat.CSV, Selection.ALL);
        }
        String guide = Files.readString(Path.of("../docs/export.md"));
        Matcher block = Pattern.compile("(?s)```sql\n(.*?)```").matcher(guide);
        int queries = 0;
        while (block.find()) {
            for (String query : block.group(1).strip().split(";\\s*")) {
                assertFalse(
                        Duck.strings(query.replace("'articles.", "'" + temp + "/articles."))
                                .isEmpty(),
                        query);
                queries++;
            }
        }
        assertEquals(4, queries);
    }

    /** Every value of every record, by name, in the order of the file. */
    private static List<String> whole(String from) {
        return Duck.strings(
                "SELECT to_json({i: id, u: uri, s: site, y: fetchedAt, q: place, k: kind, c: truncated, t: title, f: standfirst, a: author,"
                        + " b: authors, p: publishedAt, m: modifiedAt, r: url, l: language, x: text, g: paragraphs, e: parts,"
                        + " h: changes, n: facts, d: diagnostics}) FROM " + from);
    }

    @Test
    void givesTheSameBytesAfterARestartAtOtherWorkerCountsAndInOtherOrder() throws IOException {
        List<Path> first = new ArrayList<>();
        try (TestHost host = host(temp.resolve("one"), 1, 50)) {
            host.clean(inbox);
            first.addAll(all(host, "first"));
        }
        try (TestHost host = host(temp.resolve("one"), 1, 50)) {
            assertSame(first, all(host, "again"));
        }
        try (TestHost host = host(temp.resolve("two"), 4, 2)) {
            for (String late : new String[] {"page-3.html", "formula.txt", "page-11.html"}) {
                host.clean(inbox.resolve(late));
            }
            host.clean(inbox);
            host.clean(inbox);
            assertSame(first, all(host, "other"));
        }
    }

    private List<Path> all(TestHost host, String name) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String ending : new String[] {".jsonl", ".jsonl.gz", ".jsonl.zst", ".parquet", ".csv"}) {
            Path file = temp.resolve(name + ending);
            export(host, file, ExportFormat.ofName(file.toString()).orElseThrow(), Selection.ALL);
            files.add(file);
        }
        Path folder = temp.resolve(name);
        export(host, folder, ExportFormat.MARKDOWN, Selection.ALL);
        try (var articles = Files.list(folder)) {
            articles.sorted().forEach(files::add);
        }
        return files;
    }

    private static void assertSame(List<Path> first, List<Path> again) throws IOException {
        assertEquals(5 + 14, first.size());
        assertEquals(first.size(), again.size());
        for (int i = 0; i < first.size(); i++) {
            assertArrayEquals(
                    Files.readAllBytes(first.get(i)),
                    Files.readAllBytes(again.get(i)),
                    first.get(i) + " and " + again.get(i));
        }
    }

    @Test
    void selectsByRunTimeKindAndSite() throws IOException {
        try (TestHost host = host(temp, 2, 5)) {
            RunSummary first = host.clean(inbox);
            OffsetDateTime between = OffsetDateTime.now();
            Files.writeString(inbox.resolve("page-4.html"), PAGE.formatted(44, "even"));
            Files.writeString(inbox.resolve("new.txt"), "A headline\n\nThe mayor spoke on Monday.\n");
            RunSummary second = host.clean(inbox);
            assertEquals(15, uris(host, Selection.ALL).size());
            List<String> changed = List.of("new.txt", "page-4.html");
            assertEquals(changed, uris(host, new Selection(second.runId(), null, null, null)));
            assertEquals(changed, uris(host, new Selection(null, between, null, null)));
            assertEquals(
                    13,
                    uris(host, new Selection(first.runId(), null, null, null)).size());
            assertEquals(List.of("gone.html"), uris(host, new Selection(null, null, "error", null)));
            assertEquals(
                    14, uris(host, new Selection(null, null, "article", null)).size());
            assertEquals(
                    List.of("page-4.html"),
                    uris(host, new Selection(second.runId(), between, "article", "Even.example.org")));
            assertEquals(
                    6,
                    uris(host, new Selection(null, null, null, "odd.example.org"))
                            .size());
            assertEquals(List.of(), uris(host, new Selection(second.runId() + 1, null, null, null)));
        }
    }

    @Test
    void seesTheStoreAsItIsAtOneMoment() throws IOException {
        try (TestHost host = host(temp, 2, 5)) {
            host.clean(inbox);
            List<String> seen = new ArrayList<>();
            List<RunProgress> told = new ArrayList<>();
            host.get(StoreExport.class)
                    .write(
                            Selection.ALL,
                            new Forgetful(() -> {
                                if (seen.isEmpty()) {
                                    elsewhere(() -> host.jdbc().update("DELETE FROM cleaning"));
                                }
                                seen.add("one");
                            }),
                            true,
                            told::add);
            assertEquals(14, seen.size());
            assertEquals(new RunProgress("export", 14, 14, 0), told.get(told.size() - 1));
            assertEquals(0, host.count("SELECT COUNT(*) FROM cleaning"));
        }
    }

    private static void elsewhere(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes nowhere. */
    private record Forgetful(Runnable each) implements org.copydesk.pipeline.export.ArticleWriter {
        @Override
        public void write(org.copydesk.core.record.ArticleRecord record) {
            assertFalse(record.source() == null);
            each.run();
        }

        @Override
        public void close() {}
    }
}
