package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.copydesk.app.cli.Interrupts;
import org.copydesk.app.cli.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void twoArticles() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        Files.writeString(
                folder.resolve("in/bridge.txt"), "The council met.\n\nShare on Facebook\n\nIt agreed on a bridge.\n");
        Files.writeString(folder.resolve("in/harbour.txt"), "=1+1\n\nThe harbour \u001b[2J froze over.\n");
        Ran clean = Ran.in(folder, "clean", "in", "--quiet");
        assertThat(clean.exitCode()).as(clean.err()).isZero();
    }

    private List<String> names(Path in) throws IOException {
        try (var files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesEveryFormatTwiceTheSame() throws IOException {
        for (String name : new String[] {"x.jsonl", "x.jsonl.gz", "x.ndjson.zst", "x.parquet", "x.csv", "deep/x.csv"}) {
            Ran first = Ran.in(folder, "export", "--out", name);
            assertThat(first.exitCode()).as(first.err()).isZero();
            assertThat(first.out()).isEmpty();
            assertThat(first.err()).isEqualToIgnoringNewLines("2 records to " + name);
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            assertThat(Ran.in(folder, "export", "--out", name, "--quiet").err()).isEmpty();
            assertThat(Files.readAllBytes(folder.resolve(name))).isEqualTo(bytes);
        }
        Ran markdown = Ran.in(folder, "export", "--out", "articles", "--format", "markdown");
        assertThat(markdown.exitCode()).as(markdown.err()).isZero();
        assertThat(names(folder.resolve("articles")))
                .hasSize(2)
                .allMatch(name -> name.matches("(bridge|harbour)-[0-9a-f]{16}\\.md"));
        assertThat(names(folder)).noneMatch(name -> name.startsWith("."));
    }

    @Test
    void writesToStandardOutputDataAlone() {
        Ran json = Ran.in(folder, "export", "--out", "-");
        assertThat(json.exitCode()).as(json.err()).isZero();
        assertThat(json.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"id\":\""));
        assertThat(json.err()).isEqualToIgnoringNewLines("2 records to standard output");
        Ran csv = Ran.in(folder, "export", "--out", "-", "--format", "CSV", "--with-source");
        assertThat(csv.out()).startsWith("id,uri,").contains(",source\r\n").contains("\"'=1+1");
        assertThat(csv.out() + json.out()).doesNotContain("\u001b");
    }

    @Test
    void selectsWhatTheOptionsSay() throws IOException {
        Files.writeString(folder.resolve("in/late.txt"), "The ferry was late again.\n");
        Ran.in(folder, "clean", "in", "--quiet");
        Map<String[], Integer> found = Map.of(
                new String[] {"--run", "last"}, 1,
                new String[] {"--run", "1"}, 2,
                new String[] {"--since", "1h"}, 3,
                new String[] {"--since", "2999-01-01"}, 0,
                new String[] {"--only", "article", "--run", "2"}, 1,
                new String[] {"--only", "forum"}, 0);
        found.forEach((options, count) -> {
            Ran ran = export(options);
            assertThat(ran.exitCode()).as(ran.err()).isZero();
            assertThat(ran.out().lines()).as(String.join(" ", options)).hasSize(count);
        });
        Ran kind = export("--only", "articles");
        assertThat(kind.exitCode()).isEqualTo(2);
        assertThat(kind.err()).contains("--only: articles is no kind of page; say article, forum, product");
        assertThat(export("--only", "Article").out().lines()).hasSize(3);
        Ran none = export("--run", "77");
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err()).isEqualToIgnoringNewLines("copydesk: no run 77 in this store");
    }

    @Test
    void refusesASiteThatTheStoreDoesNotHold() throws IOException {
        Ran nowhere = export("--site", "news.example.org");
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.err()).contains("no records of news.example.org in this store; none of them has a site");
        Files.writeString(
                folder.resolve("in/ferry.html"),
                "<html><head><link rel=canonical href='https://www.tide.example/ferry'>"
                        + "<meta property=og:site_name content='The Tide'></head><body><h1>A ferry and a cat</h1>"
                        + "<p>The ferry sailed at noon, and the cat of the harbour sailed with it.</p></body></html>");
        Ran.in(folder, "clean", "in", "--quiet");
        Ran host = export("--site", "WWW.tide.example");
        assertThat(host.exitCode()).as(host.err()).isZero();
        assertThat(host.out().lines()).hasSize(1);
        Ran name = export("--site", "the tide");
        assertThat(name.exitCode()).isEqualTo(1);
        assertThat(name.err()).contains("--site: the tide is a name; say the host: www.tide.example");
        Ran other = export("--site", "tide.exmaple");
        assertThat(other.err()).contains("its sites: www.tide.example");
        Ran plan = Ran.in(folder, "plan", "--site", "tide.exmaple");
        assertThat(plan.exitCode()).isEqualTo(1);
        assertThat(plan.err()).contains("its sites: www.tide.example");
    }

    private Ran export(String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "export";
        args[1] = "--out";
        args[2] = "-";
        System.arraycopy(options, 0, args, 3, options.length);
        return Ran.in(folder, args);
    }

    @Test
    void ends2OnWrongUsage() throws IOException {
        String[][] lines = {
            {"export"},
            {"export", "--out", "x.txt"},
            {"export", "--out", "x.parquet.gz"},
            {"export", "--out", "-", "--format", "markdown"},
            {"export", "--out", "x.csv", "--format", "xlsx"},
            {"export", "--out", "x.csv", "--since", "yesterday"},
            {"export", "--out", "x.csv", "--run", "first"},
            {"export", "--out", "x.csv", "--only", "a;b"}
        };
        List<String> before = names(folder);
        for (String[] args : lines) {
            Ran ran = Ran.in(folder, args);
            assertThat(ran.exitCode()).as(String.join(" ", args)).isEqualTo(2);
            assertThat(ran.err()).as(String.join(" ", args)).startsWith("copydesk: ");
        }
        assertThat(names(folder)).isEqualTo(before);
    }

    @Test
    void failsInOneLineAndLeavesEverythingAsItWas() throws IOException {
        Files.createDirectory(folder.resolve("notes.csv"));
        Files.writeString(folder.resolve("notes.csv/todo.txt"), "milk");
        List<String> before = names(folder);
        assertOneLine(Ran.in(folder, "export", "--out", "notes.csv"), "can't write notes.csv: it is a folder");
        assertOneLine(Ran.in(folder, "export", "--out", "notes.csv", "--format", "markdown"), "it holds todo.txt");
        assertOneLine(Ran.in(folder, "export", "--out", "in/bridge.txt/x.csv"), "can't write in/bridge.txt/x.csv");
        assertOneLine(
                Ran.in(folder, "export", "--out", "data/copydesk.mv.db", "--format", "csv"), "it belongs to the store");
        assertOneLine(Ran.in(folder, "export", "--out", "x.csv", "--db", "nowhere"), "no store at");
        assertOneLine(Ran.in(folder, "export", "--out", "x.csv", "--run", "77"), "no run 77");
        assertThat(names(folder)).isEqualTo(before);
    }

    private static void assertOneLine(Ran ran, String part) {
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(1);
        assertThat(ran.err()).startsWith("copydesk: ").contains(part);
        assertThat(ran.err().lines()).hasSize(1);
    }

    @Test
    void stopsWhenNobodyReads() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        };
        Terminal terminal = new Terminal(
                new PrintStream(closed, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                Map.of(),
                folder);
        assertThat(Main.run(terminal, Interrupts.none(), "export", "--out", "-"))
                .isEqualTo(141);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
