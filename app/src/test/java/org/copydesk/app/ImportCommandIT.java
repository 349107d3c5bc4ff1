package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import}: records that were exported elsewhere, reviewed here. */
class ImportCommandIT {
    private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();

    /** A file of decisions that the bench's tests learn from. */
    private static final Path LEARNED_FROM =
            Path.of("../bench/src/test/resources/org/copydesk/bench/data/decisions.jsonl");

    @TempDir
    private static Path folder;

    private static Ran ran(String... args) {
        return Ran.in(folder, args);
    }

    private static Ran good(String... args) {
        Ran ran = ran(args);
        assertThat(ran.exitCode()).as(String.join(" ", args) + ": " + ran.err()).isZero();
        return ran;
    }

    /** The key of a change that a rule made. */
    private static String key(String rule) {
        Matcher key = Pattern.compile("\"key\":\"([0-9a-f]{12})\",\"phase\":\"[A-Z]+\",\"rule\":\"" + rule + "\"")
                .matcher(good("explain", "ferry-pier.txt", "--json", "--db", "here")
                        .out());
        assertThat(key.find()).as(rule).isTrue();
        return key.group(1);
    }

    private static String ferry() {
        return SAMPLES.resolve("ferry-pier.txt").toUri().toString();
    }

    @BeforeAll
    static void aStoreWithDecisions() {
        good("clean", SAMPLES.toString(), "--db", "here", "--quiet");
        good("decide", "keep", ferry(), key("wording.witnessed-name"), "--by", "ann", "--db", "here");
        good("decide", "reject", ferry(), key("chrome.icon-soup"), "--by", "ben", "--db", "here");
        good("decide", "pin", ferry(), "TITLE", "The pier", "--by", "ann", "--db", "here");
        good("export", "--with-source", "--out", "x.jsonl", "--db", "here");
        good("export", "--with-source", "--out", "x.parquet", "--db", "here");
    }

    @Test
    void importedRecordsLookAsThoseThatWereCleanedHere() throws IOException {
        for (String file : new String[] {"x.jsonl", "x.parquet"}) {
            String there = "there-" + file.replace('.', '-');
            assertThat(good("import", file, "--db", there).err()).contains("13 in, 13 cleaned");
            good("export", "--with-source", "--out", "again-" + file, "--db", there);
            assertThat(Files.readAllBytes(folder.resolve("again-" + file)))
                    .isEqualTo(Files.readAllBytes(folder.resolve(file)));
            assertThat(good("verify", "--db", there).out())
                    .isEqualTo(good("verify", "--db", "here").out());
            assertThat(good("source", ferry(), "--db", there).out())
                    .isEqualTo(good("source", ferry(), "--db", "here").out());
            assertThat(said(good("explain", ferry(), "--db", there)))
                    .isEqualTo(said(good("explain", ferry(), "--db", "here")));
            assertThat(good("import", file, "--db", there).err()).contains("13 in, 0 cleaned, 13 unchanged");
        }
    }

    /** Without the bytes, the run and the time of either store. */
    private static String said(Ran explained) {
        return explained
                .out()
                .lines()
                .filter(line -> !line.startsWith("document "))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatIsDecidedThereIsGivenToTheNextRunHere() throws IOException {
        good("import", "x.jsonl", "--db", "review");
        good("decide", "pin", ferry(), "SECTION", "Harbour", "--by", "eve", "--db", "review");
        good("decide", "list", "--out", "decisions.jsonl", "--db", "review");
        assertThat(Files.readAllLines(folder.resolve("decisions.jsonl"))).hasSize(4);

        good("clean", SAMPLES.toString(), "--db", "other", "--quiet");
        Ran first = good("clean", SAMPLES.toString(), "--decisions", "decisions.jsonl", "--db", "other");
        assertThat(first.err()).contains("4 of 4 decisions are new here").contains("13 in, 1 cleaned");
        Ran second = good("clean", SAMPLES.toString(), "--decisions", "decisions.jsonl", "--db", "other");
        assertThat(second.err()).contains("0 of 4 decisions are new here").contains("13 in, 0 cleaned");
        assertThat(good("explain", ferry(), "--json", "--db", "other").out())
                .isEqualTo(good("explain", ferry(), "--json", "--db", "review").out());
    }

    @Test
    void decisionsComeWithThePagesTheyAreAboutForWhoLearnsFromThem() throws IOException {
        good("decide", "list", "--with-pages", "--out", "pages.jsonl", "--db", "here");
        List<String> lines = Files.readAllLines(folder.resolve("pages.jsonl"));
        assertThat(lines).hasSize(3);
        assertThat(names(lines.get(0)))
                .isEqualTo(names(Files.readAllLines(LEARNED_FROM).get(0)));
        Matcher page =
                Pattern.compile("\"contentType\":\"\",\"page\":\"([^\"]+)\"").matcher(lines.get(0));
        assertThat(page.find()).as(lines.get(0)).isTrue();
        try (InputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(page.group(1))))) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(SAMPLES.resolve("ferry-pier.txt")));
        }
        assertThat(lines.subList(1, 3)).noneMatch(line -> line.contains("\"page\""));
        assertThat(good("clean", SAMPLES.toString(), "--decisions", "pages.jsonl", "--db", "learning")
                        .err())
                .contains("3 of 3 decisions are new here");

        good("import", "x.jsonl", "--db", "pageless");
        good("decide", "list", "--with-pages", "--out", "none.jsonl", "--db", "pageless");
        assertThat(Files.readString(folder.resolve("none.jsonl")))
                .contains("chrome.icon-soup")
                .doesNotContain("\"page\"");
        assertThat(ran("decide", "list", "--with-pages", "--db", "here").exitCode())
                .isEqualTo(2);
    }

    private static List<String> names(String line) {
        return Pattern.compile("[{,]\"([a-zA-Z]+)\":")
                .matcher(line)
                .results()
                .map(name -> name.group(1))
                .toList();
    }

    @Test
    void whatIsNoExportIsSaidBeforeAnyWork() throws IOException {
        Files.writeString(folder.resolve("other.jsonl"), "{\"url\": \"https://a.example/\", \"html\": \"<p>Hi\"}\n");
        for (String path : new String[] {
            "other.jsonl", SAMPLES.resolve("bell-ringers.html").toString(), "missing"
        }) {
            Ran ran = ran("import", path, "--db", "never");
            assertThat(ran.exitCode()).as(path).isEqualTo(1);
            assertThat(ran.err()).startsWith("copydesk: ").contains(path).hasLineCount(1);
        }
        assertThat(ran("import", "other.jsonl").err()).contains("it has no field 'id'");
        assertThat(ran("import").exitCode()).isEqualTo(2);
        assertThat(ran("import", "x.jsonl", "--decisions", "other.jsonl", "--db", "never")
                        .err())
                .contains("line 1 is no decision");
        assertThat(folder)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("never"));
    }

    @Test
    void whatCannotBeRebuiltIsSetAside() throws IOException {
        good("export", "--out", "bare.jsonl", "--db", "here");
        Files.writeString(
                folder.resolve("mixed.jsonl"),
                Files.readString(folder.resolve("bare.jsonl"))
                                .lines()
                                .findFirst()
                                .orElseThrow()
                        + "\n"
                        + Files.readAllLines(folder.resolve("x.jsonl"))
                                .get(1)
                                .replace("\"text\":\"", "\"text\":\"Never said. ")
                        + "\n" + Files.readAllLines(folder.resolve("x.jsonl")).get(2) + "\n");
        Ran ran = ran("import", "mixed.jsonl", "--db", "mixed");
        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err()).contains("3 in, 1 cleaned").contains("--with-source");
        assertThat(good("sql", "select reason from quarantined order by uri", "--format", "csv", "--db", "mixed")
                        .out())
                .contains("its source can't be rebuilt, since it has no field 'source'")
                .contains("its source says at 0 other than its parts");
    }

    @Test
    void aRecordThatNoStoreHoldsIsSetAsideAndStopsNoOther() throws IOException {
        Files.write(
                folder.resolve("hostile.jsonl"),
                List.of(
                        altered(record("ferry-pier.txt"), "\"by\":\"ben\"", "\"by\":\"" + "b".repeat(201) + "\""),
                        altered(record("chess-club.txt"), "facts\\.[a-z-]+", "facts." + "d".repeat(201)),
                        altered(record("night-bus.txt"), "\"start\":[0-9]+", "\"start\":\"here\""),
                        record("tidal-clock.html")));
        Ran ran = ran("import", "hostile.jsonl", "--db", "hostile");
        assertThat(ran.err()).contains("4 in, 1 cleaned, 0 unchanged, 3 quarantined");
        assertThat(good("sql", "select reason from quarantined", "--format", "csv", "--db", "hostile")
                        .out())
                .contains("the name of who decided is too long")
                .contains("its rule has 207 characters, more than 200")
                .contains("its field 'parts' would be another");
    }

    private static String record(String file) throws IOException {
        return Files.readAllLines(folder.resolve("x.jsonl")).stream()
                .filter(line -> line.contains(file + "\",\"site\""))
                .findFirst()
                .orElseThrow();
    }

    private static String altered(String record, String part, String other) {
        String altered = record.replaceFirst(part, other);
        assertThat(altered).as(part).isNotEqualTo(record);
        return altered;
    }

    @Test
    void whatIsTooLongForAColumnIsNotDecided() throws IOException {
        Ran pinned = ran("decide", "pin", ferry(), "PUBLISHED", "2".repeat(201), "--db", "here");
        assertThat(pinned.exitCode()).isEqualTo(1);
        assertThat(pinned.err())
                .contains("its published has 201 characters, more than 200")
                .hasLineCount(1);

        good("decide", "list", "--out", "all.jsonl", "--db", "here");
        Files.writeString(
                folder.resolve("long.jsonl"),
                Files.readString(folder.resolve("all.jsonl"))
                        .replaceFirst("\"prefix\":\"", "\"prefix\":\"" + "p".repeat(101)));
        assertThat(ran("import", "x.jsonl", "--decisions", "long.jsonl", "--db", "never")
                        .err())
                .contains("line 1 is no decision of decide list --out: the words around it are too many")
                .hasLineCount(1);
        Files.write(folder.resolve("wide.jsonl"), "{\"uri\":\"é\"}".getBytes(StandardCharsets.UTF_16));
        assertThat(ran("import", "x.jsonl", "--decisions", "wide.jsonl", "--db", "never")
                        .err())
                .contains("it is no text in UTF-8");
    }
}
