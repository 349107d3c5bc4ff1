package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.copydesk.pipeline.export.ExportFormat;
import org.copydesk.pipeline.export.RecordCount;
import org.copydesk.pipeline.s3.S3Address;
import org.copydesk.pipeline.s3.S3Upload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs and outputs by addresses of objects, at a server that checks signatures. */
class S3IT {
    private static final Charset UTF = StandardCharsets.UTF_8;

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "aws.accessKeyId", "desk",
            "aws.secretAccessKey", "open-sesame",
            "aws.region", "eu-central-1");

    @TempDir
    private static Path served;

    private static Path data;

    private static S3Server server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fill() throws IOException {
        data = Files.createDirectory(served.resolve("data"));
        server = S3Server.start(data, "desk", "open-sesame");
        ENVIRONMENT.forEach(System::setProperty);
        System.setProperty("aws.endpointUrlS3", server.endpoint());
        Files.createDirectory(data.resolve("news"));
        put("crawl/pages.jsonl.gz", gzip(record("bridge") + record("harbour")));
        put("crawl/old/päge 1.txt", "The council met.\n\nShare on Facebook\n\nIt agreed on a tunnel.\n".getBytes(UTF));
        put("crawl/old/more.zip", zip("a.txt", "The ferry was late again.\n"));
        put("crawl/.hidden/b.txt", "Nobody reads this.\n".getBytes(UTF));
    }

    @AfterAll
    static void end() throws IOException {
        ENVIRONMENT.keySet().forEach(System::clearProperty);
        System.clearProperty("aws.endpointUrlS3");
        server.close();
    }

    private static void put(String key, byte[] bytes) throws IOException {
        try (S3Upload upload = S3Upload.to(S3Address.ofObject("s3://news/" + key))) {
            upload.stream().write(bytes);
            upload.complete();
        }
    }

    private static String record(String what) {
        return "{\"url\":\"https://example.org/%1$s\",\"text\":\"The council met.\\n\\nIt agreed on a %1$s.\"}\n"
                .formatted(what);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(text.getBytes(UTF));
        }
        return bytes.toByteArray();
    }

    private Ran run(String... args) {
        Ran ran = Ran.in(folder, args);
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return ran;
    }

    private static byte[] object(String key) throws IOException {
        return Files.readAllBytes(data.resolve("news").resolve(key));
    }

    @Test
    void aFolderOfObjectsIsReadAsAFolderOfFiles() throws IOException {
        run("clean", "s3://news/crawl", "--quiet", "--out", "s3://news/records/tonight.jsonl");
        Path local = data.resolve("news/crawl");
        run("clean", local.toString(), "--quiet", "--db", "local", "--out", "tonight.jsonl");
        String atHome = Files.readString(folder.resolve("tonight.jsonl"))
                .replace(local.toUri().toString(), "s3://news/crawl/")
                .replaceAll("\"id\":\"[0-9a-f]+\"", "");
        assertThat(new String(object("records/tonight.jsonl"), UTF).replaceAll("\"id\":\"[0-9a-f]+\"", ""))
                .isEqualTo(atHome)
                .contains("\"uri\":\"s3://news/crawl/old/p%C3%A4ge%201.txt\"")
                .contains("\"uri\":\"s3://news/crawl/old/more.zip!/a.txt\"")
                .doesNotContain("Nobody reads");

        assertThat(server.reads("news/crawl/pages.jsonl.gz")).isEqualTo(1);
        assertThat(run("clean", "s3://news/crawl").err()).contains("4 in, 0 cleaned, 4 unchanged, 0 quarantined");
        assertThat(server.reads("news/crawl/pages.jsonl.gz")).isEqualTo(1);
        assertThat(run("clean", "s3://news/crawl/*.gz", "s3://news/crawl/old/more.zip")
                        .err())
                .contains("3 in, 0 cleaned, 3 unchanged, 0 quarantined");

        for (String name : List.of("all.jsonl.gz", "all.parquet")) {
            run("export", "--out", name);
            assertThat(run("export", "--out", "s3://news/out/" + name).err())
                    .startsWith("4 records to s3://news/out/" + name);
            assertThat(object("out/" + name)).isEqualTo(Files.readAllBytes(folder.resolve(name)));
            assertThat(RecordCount.of(
                            "s3://news/out/" + name, ExportFormat.ofName(name).orElseThrow()))
                    .hasValue(4);
        }
        run("export", "--only", "forum", "--out", "s3://news/out/none.jsonl");
        assertThat(object("out/none.jsonl")).isEmpty();
    }

    @Test
    void saysInALineWhyThereIsNothing() throws IOException {
        fails("can't read s3://none/crawl: there is no such bucket", "clean", "s3://none/crawl");
        fails("no such object or folder: s3://news/craw", "clean", "s3://news/craw");
        fails("no such object or folder: s3://news/crawl/*.xz", "clean", "s3://news/crawl/*.xz");
        with("aws.secretAccessKey", "guessed", () -> {
            fails("can't read s3://news/crawl: access denied: the secret key is wrong", "clean", "s3://news/crawl");
            fails("can't write s3://news/x.jsonl: access denied: the", "clean", "-", "--out", "s3://news/x.jsonl");
        });
        with(
                "aws.accessKeyId",
                "nobody",
                () -> fails(
                        "can't read s3://news/crawl: access denied: the access key is unknown",
                        "clean",
                        "s3://news/crawl"));
        with(
                "aws.endpointUrlS3",
                "http://127.0.0.1:1",
                () -> fails(
                        "can't read s3://news/crawl: S3 can't be reached: Connection refused",
                        "clean",
                        "s3://news/crawl"));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void saysInALineWhatCantBe() throws IOException {
        Files.writeString(folder.resolve("list"), "s3://news/crawl\n");
        fails("--files-from lists files; name objects as PATH", "clean", "--files-from", "list");
        String[][] lines = {
            {"an address is s3://BUCKET/KEY; credentials come from the environment", "clean", "s3://desk:secret@news/a"
            },
            {"--out: name an object in the bucket", "clean", "-", "--no-store", "--out", "s3://news/"},
            {"--out: the next run would read", "clean", "s3://news/crawl", "--out", "s3://news/crawl/out.jsonl"},
            {"--out: Markdown and HTML go into a folder", "export", "--out", "s3://news/a", "--format", "html"},
        };
        for (String[] line : lines) {
            Ran ran = Ran.in(folder, Stream.of(line).skip(1).toArray(String[]::new));
            assertThat(ran.exitCode()).as(line[0]).isEqualTo(2);
            assertThat(ran.err()).startsWith("copydesk: " + line[0]).doesNotContain("secret@");
        }
    }

    private void fails(String says, String... args) {
        Ran ran = Ran.in(folder, args);
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(1);
        assertThat(ran.err().lines()).singleElement().asString().startsWith("copydesk: " + says);
    }

    private static void with(String property, String value, Runnable work) {
        String before = System.setProperty(property, value);
        try {
            work.run();
        } finally {
            System.setProperty(property, before);
        }
    }

    @Test
    void goesOnWhereTheConnectionBrokeAndSetsAsideWhatIsBroken() throws IOException {
        List<String> names =
                IntStream.range(0, 1_000).mapToObj(n -> "bridge-" + n).toList();
        String siteAlone = "{\"site\":\"example.com\",\"text\":\"The ferry was late again.\"}\n";
        put("long.jsonl", (String.join("", names.stream().map(S3IT::record).toList()) + siteAlone).getBytes(UTF));
        put("broken.jsonl.gz", Arrays.copyOf(gzip(siteAlone), 40));
        server.breakNext();
        Ran ran = Ran.in(
                folder, "clean", "s3://news/long.jsonl", "s3://news/broken.jsonl.gz", "--no-store", "--out", "-");
        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.out().lines().map(line -> line.replaceAll(".*?\"uri\":\"([^\"]*)\".*", "$1")))
                .containsExactlyElementsOf(Stream.concat(
                                names.stream().map("https://example.org/"::concat),
                                Stream.of("site://example.com/s3://news/long.jsonl#line=1001"))
                        .toList());
        assertThat(ran.err())
                .contains("refused  s3://news/broken.jsonl.gz: intake: the gzip data is damaged: it breaks off")
                .contains("1002 in, 1001 cleaned, 1 refused");
        assertThat(server.reads("news/long.jsonl")).isEqualTo(2);
    }

    @Test
    void whatIsNotCompleteLeavesWhatWasThere() throws IOException {
        byte[] before = new byte[(16 << 20) + 1];
        new Random(7).nextBytes(before);
        put("out/big.jsonl", before);
        try (S3Upload upload = S3Upload.to(S3Address.ofObject("s3://news/out/big.jsonl"))) {
            upload.stream().write(new byte[17 << 20]);
        }
        assertThat(object("out/big.jsonl")).isEqualTo(before);
        try (Stream<Path> left = Files.walk(data)) {
            assertThat(left.filter(file -> file.toFile().length() > 1 << 20))
                    .containsExactly(data.resolve("news/out/big.jsonl"));
        }
    }
}
