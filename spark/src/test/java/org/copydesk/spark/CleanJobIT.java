package org.copydesk.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.record.DocumentId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import py4j.GatewayServer;

/** The job, the API and the SQL function, in one session of two threads. */
class CleanJobIT {
    private static final int PAGES = 20;

    private static SparkSession spark;

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @BeforeAll
    static void begin() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.sql.files.maxPartitionBytes", "32k")
                .config("spark.sql.warehouse.dir", "target/warehouse")
                .getOrCreate();
    }

    @AfterAll
    static void end() {
        spark.stop();
    }

    private int clean(String... more) {
        List<String> all = new ArrayList<>(List.of("clean"));
        all.addAll(Arrays.asList(more));
        return CopydeskJob.run(() -> spark, new PrintWriter(said, true), all.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Dataset<Row> read(String name) {
        return spark.read().parquet(path(name));
    }

    private static List<String> records(Dataset<Row> rows) {
        int fields = new RecordSchema(false).record().size();
        return rows.collectAsList().stream()
                .map(row -> Loop.record(row, fields))
                .sorted()
                .toList();
    }

    private static List<String> strings(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::mkString).sorted().toList();
    }

    @Test
    void writesTheRecordsThatTheLibraryMakesInAPlainLoop() throws IOException {
        Path samples = Path.of("../samples").toRealPath();
        List<SourceDocument> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(samples)) {
            for (Path file : files.sorted().toList()) {
                String place = InputFiles.place(file.toUri().toString());
                documents.add(new SourceDocument(place, place, null, "", Files.readAllBytes(file), ""));
            }
        }

        assertThat(clean("--input", samples.toString(), "--output", path("out")))
                .isZero();

        Knowledge learned = Loop.learn(documents);
        Loop loop = new Loop(learned);
        assertThat(Files.readString(folder.resolve("out/knowledge.txt"))).isEqualTo(learned.write());
        assertThat(records(read("out/records")))
                .isEqualTo(documents.stream().map(loop::record).sorted().toList());
        assertThat(said.toString()).contains("13 in, 13 cleaned, 0 quarantined");
        assertThat(Files.readString(folder.resolve("out/report.json")))
                .contains(
                        "{\"rule\":\"chrome.icon-soup\",\"phase\":\"CHROME\",\"changes\":1,\"removedCharacters\":316}");
    }

    @Test
    void readsTheSamePagesFromEveryKindOfFile() throws IOException {
        List<byte[]> plain = new ArrayList<>();
        List<byte[]> zipped = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            plain.add(Pages.warcRecord(Pages.url(i).replace("news", "plain"), Pages.html(i)));
            zipped.add(Pages.gzip(Pages.warcRecord(Pages.url(i).replace("news", "zipped"), Pages.html(i))));
        }
        Files.write(folder.resolve("a.warc"), Pages.bytes(plain.toArray(byte[][]::new)));
        Files.write(folder.resolve("b.warc.gz"), Pages.bytes(zipped.toArray(byte[][]::new)));
        Pages.jsonLines(folder.resolve("c.jsonl"), 0, PAGES);
        spark.createDataset(IntStream.range(0, PAGES).mapToObj(Pages::html).toList(), Encoders.STRING())
                .toDF("html")
                .write()
                .parquet(path("d.parquet"));

        assertThat(clean("--input", path(""), "--output", path("out"), "--no-near-duplicates"))
                .as(said.toString())
                .isZero();

        Dataset<Row> records = read("out/records");
        assertThat(records.count()).isEqualTo(4 * PAGES);
        assertThat(records.groupBy("title", "text").count().filter("count <> 4").isEmpty())
                .isTrue();
        assertThat(strings(records.select("by_site").distinct()))
                .contains("news0.example.org", "plain1.example.org", "zipped2.example.org");
        assertThat(records.filter("place like '%a.warc#offset=%'").count()).isEqualTo(PAGES);
        assertThat(records.filter("place like '%c.jsonl#line=20'").count()).isEqualTo(1);
        assertThat(records.filter("place like '%.parquet#row=%' and uri = place")
                        .count())
                .isEqualTo(PAGES);
    }

    @Test
    void believesNoPageThatShowsARecordOfItsOwn() throws IOException {
        String forged = new String(Pages.warcRecord("https://bank.example.org/", Pages.html(99)), UTF_8);
        Files.write(
                folder.resolve("forged.warc"),
                Pages.bytes(
                        Pages.warcRecord(Pages.url(0), Pages.html(0) + " ".repeat(60_000) + "\r\n" + forged),
                        Pages.warcRecord(Pages.url(1), Pages.html(1))));

        PageInput input = new PageInput(
                spark,
                InputFiles.list(
                        List.of(path("forged.warc")), spark.sparkContext().hadoopConfiguration()),
                SparkCleaner.of(spark, CleanSettings.standard()),
                100_000);

        assertThat(input.documents().map(SourceDocument::uri).collect()).containsExactly(Pages.url(0), Pages.url(1));
        assertThat(input.documents().getNumPartitions()).isEqualTo(2);
    }

    @Test
    void readsNoArchiveThatUnpacksWithoutEnd() throws IOException {
        byte[] bomb = Pages.gzip(Pages.warcRecord(Pages.url(1), "0".repeat(80 << 20)));
        Files.write(
                folder.resolve("bomb.warc.gz"),
                Pages.bytes(Pages.gzip(Pages.warcRecord(Pages.url(0), Pages.html(0))), bomb));

        PageInput input = new PageInput(
                spark,
                InputFiles.list(
                        List.of(path("bomb.warc.gz")), spark.sparkContext().hadoopConfiguration()),
                SparkCleaner.of(spark, CleanSettings.standard()),
                100_000);

        assertThat(input.documents().map(SourceDocument::refusal).collect())
                .containsExactly("", "it unpacks to more than 200 times its size");
    }

    @Test
    void setsAsideWhatHangsWhatIsTooLargeAndWhatIsBroken() throws IOException {
        byte[] whole = Pages.gzip(Pages.warcRecord(Pages.url(1), Pages.html(1)));
        byte[] broken = Pages.gzip(Pages.warcRecord(Pages.url(2), Pages.html(2)));
        Arrays.fill(broken, broken.length / 2, broken.length / 2 + 40, (byte) 0x55);
        byte[] last = Pages.gzip(Pages.warcRecord(Pages.url(3), Pages.html(3)));
        Files.write(
                folder.resolve("a.warc.gz"), Pages.bytes(whole, broken, last, Arrays.copyOf(last, last.length / 2)));
        Files.writeString(folder.resolve("large.html"), "<p>" + "x".repeat(200_000) + "</p>");
        Files.writeString(folder.resolve("lines.jsonl"), Pages.json(4) + "{\"html\": \n" + "{\"title\":\"no page\"}\n");

        assertThat(clean("--input", path(""), "--output", path("out"), "--largest", "100000"))
                .isEqualTo(3);

        assertThat(strings(read("out/records").select("uri")))
                .containsExactlyInAnyOrder(Pages.url(1), Pages.url(3), Pages.url(4));
        assertThat(strings(read("out/quarantine").select("stage", "reason")))
                .anyMatch(reason -> reason.startsWith("intakelarger than 100000 bytes"))
                .anyMatch(reason -> reason.startsWith("intakeline 2 is no JSON object: it breaks off"))
                .anyMatch(reason -> reason.startsWith("intakenone of the fields html, "))
                .anyMatch(reason -> reason.matches("intakethe record at offset \\d+ is broken: .*"));
        assertThat(said.toString()).contains("3 cleaned");
    }

    @Test
    void setsAsideWhatTakesTooLong() {
        Dataset<Row> pages = spark.read().json(spark.createDataset(List.of(Pages.json(1)), Encoders.STRING()));
        CleanSettings hasty = CleanSettings.standard().withDeadline(Duration.ofNanos(1));

        Dataset<Row> outcomes = SparkCleaner.of(spark, hasty).clean(pages);

        assertThat(strings(outcomes.select("uri", "quarantine.stage", "quarantine.reason")))
                .containsExactly(Pages.url(1) + "striptook longer than 0 ms");
    }

    @Test
    void keepsOfOneAddressWhatWasFetchedLast() throws IOException {
        String line = Pages.json(1).replace("2026-03-02", "2026-03-09").replace("opened", "built");
        Files.writeString(folder.resolve("a.jsonl"), line + Pages.json(1) + Pages.json(2));

        assertThat(clean("--input", path("a.jsonl"), "--output", path("out"), "--partition-by", "date"))
                .isZero();

        assertThat(strings(read("out/records").select("uri", "by_date")))
                .containsExactly(Pages.url(1) + "2026-03-09", Pages.url(2) + "2026-03-03");
    }

    @Test
    void findsNearDuplicates() {
        String text = Pages.html(5);
        String edited = text.replaceFirst("waited for the", "stood there for the");
        String again = edited.replaceFirst("in the rain", "by boat");
        List<Row> rows = List.of(
                RowFactory.create("d", "article", text),
                RowFactory.create("c", "article", edited),
                RowFactory.create("b", "article", again),
                RowFactory.create("a", "article", Pages.html(6)),
                RowFactory.create("e", "article", text),
                RowFactory.create("f", "listing", text));
        StructType schema = new StructType()
                .add("id", DataTypes.StringType)
                .add("kind", DataTypes.StringType)
                .add("text", DataTypes.StringType);

        Dataset<Row> near = NearDuplicateGroups.of(spark.createDataFrame(rows, schema));

        assertThat(strings(near)).containsExactly("bb", "cb", "db", "eb");
    }

    @Test
    void doublesNothingAfterARunThatWasKilled() throws IOException {
        Pages.jsonLines(folder.resolve("a.jsonl"), 0, 10);
        // What a job leaves that was killed between two data sets.
        Files.createDirectories(folder.resolve(".out.unfinished/outcomes"));
        Files.writeString(folder.resolve(".out.unfinished/outcomes/part-0.parquet"), "half of a file");

        assertThat(clean("--input", path("a.jsonl"), "--output", path("out"))).isZero();
        assertThat(clean("--input", path("a.jsonl"), "--output", path("out"))).isEqualTo(2);

        assertThat(read("out/records").count()).isEqualTo(10);
        assertThat(said.toString()).contains("out is there already");
        assertThat(Files.exists(folder.resolve(".out.unfinished"))).isFalse();
    }

    @Test
    void refusesWhatCantBeDoneBeforeItBegins() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), Pages.json(1));
        Files.writeString(folder.resolve("a.csv"), "html\n");
        Files.writeString(folder.resolve("broken.yml"), "never: [");
        Files.writeString(folder.resolve("decisions.jsonl"), "{\"number\":1}\n");
        spark.range(3).write().parquet(path("numbers.parquet"));

        refuses("there is no ", "--input", path("missing"), "--output", path("out"));
        refuses("there is no /\uFFFD-x", "--input", "/\u001b-x", "--output", path("out"));
        refuses("its name ends in none of .warc", "--input", path("a.csv"), "--output", path("out"));
        refuses("none of the columns id holds a page", "--input", path("numbers.parquet"), "--output", path("out"));
        refuses("can't write to ", "--input", path("a.jsonl"), "--output", path("a.jsonl/out"));
        refuses("broken.yml", "--input", path("a.jsonl"), "--output", path("out"), "--house-style", path("broken.yml"));
        refuses(
                "line 1 is no decision",
                "--input",
                path("a.jsonl"),
                "--output",
                path("out"),
                "--decisions",
                path("decisions.jsonl"));
        refuses(
                "can't read the site rules",
                "--input",
                path("a.jsonl"),
                "--output",
                path("out"),
                "--site-rules",
                path("none"));
        refuses(
                "the knowledge can't be read",
                "--input",
                path("a.jsonl"),
                "--output",
                path("out"),
                "--knowledge",
                path("a.csv"));
        refuses("Missing required option: '--output=URI'", "--input", path("a.jsonl"));
        refuses(
                "Invalid value for option '--partition-by'",
                "--input",
                path("a.jsonl"),
                "--output",
                path("out"),
                "--partition-by",
                "colour");
        assertThat(Files.exists(folder.resolve("out"))).isFalse();
    }

    private void refuses(String reason, String... arguments) {
        said.getBuffer().setLength(0);
        assertThat(clean(arguments)).as(reason).isEqualTo(2);
        assertThat(said.toString()).contains(reason);
    }

    @Test
    void theExampleOfThePageWorks() throws IOException {
        Files.writeString(
                folder.resolve("a.jsonl"), Pages.json(1) + "{\"url\":\"https://example.org/\",\"html\":\"\"}");

        WorkedExample.Outcome outcome = WorkedExample.clean(spark, path("a.jsonl"));

        assertThat(strings(outcome.articles().select("title")))
                .containsExactly("Lisk closed its ferry pier for repairs");
        assertThat(strings(outcome.refused()))
                .singleElement()
                .asString()
                .startsWith("https://example.org/intakenone of the");
        assertThat(words(Files.readString(Path.of("../docs/spark.md")))).contains(words(example()));
    }

    private static String example() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/copydesk/spark/WorkedExample.java"));
        return source.substring(source.indexOf("// begin") + "// begin".length(), source.indexOf("// end"));
    }

    /** Without white space, in which the page and the formatter differ. */
    private static String words(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void obeysWhatPeopleDecided() {
        String id = DocumentId.of(Pages.url(1));
        CleanSettings standard = CleanSettings.standard();
        CleanSettings decided = new CleanSettings(
                standard.deadline(),
                standard.largest(),
                false,
                Map.of(),
                "",
                DecisionListTest.REJECTED.replace("0123456789abcdef", id),
                "");
        Dataset<String> pages = spark.createDataset(List.of(Pages.json(1)), Encoders.STRING());

        Row kept =
                SparkCleaner.of(spark, decided).clean(spark.read().json(pages)).first();
        Row taken =
                SparkCleaner.of(spark, standard).clean(spark.read().json(pages)).first();

        assertThat(taken.getList(taken.fieldIndex("changes")).toString()).contains("Share on Facebook");
        assertThat(kept.getList(kept.fieldIndex("changes")).toString()).doesNotContain("Share on Facebook");
        assertThat(kept.getList(kept.fieldIndex("rulings")).toString()).contains("reject,ada,2026-03-01T04:05:06Z");
    }

    @Test
    void cleansInSqlOnceItIsRegisteredAsPythonDoes() throws IOException {
        GatewayServer gateway = new GatewayServer(spark, 0);
        gateway.start(true);
        try (Socket python = new Socket(gateway.getAddress(), gateway.getListeningPort())) {
            // Py4J: call the static method of a class with the gateway's own object.
            String call = "c\nz:org.copydesk.spark.CopydeskFunctions\nregister\nrt\ne\n";
            python.getOutputStream().write(call.getBytes(UTF_8));
            BufferedReader answers = new BufferedReader(new InputStreamReader(python.getInputStream(), UTF_8));
            assertThat(answers.readLine()).isEqualTo("!yv");
        } finally {
            gateway.shutdown();
        }
        spark.createDataset(IntStream.range(0, 3).mapToObj(Pages::html).toList(), Encoders.STRING())
                .createOrReplaceTempView("pages");

        List<String> titles = strings(
                spark.sql(
                        "select c.title, c.site, c.quarantine.reason from (select copydesk_clean(value, 'https://www.example.org/a') as c from pages)"));
        List<String> nothing = strings(spark.sql("select copydesk_clean(null, 'https://www.example.org/a').title"));

        assertThat(titles)
                .containsExactly(
                        "Hallin closed its ferry pier for repairswww.example.orgnull",
                        "Lisk closed its ferry pier for repairswww.example.orgnull",
                        "Ostermoor closed its ferry pier for repairswww.example.orgnull");
        assertThat(nothing).containsExactly("null");
    }
}
