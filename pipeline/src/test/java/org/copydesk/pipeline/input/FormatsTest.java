package org.copydesk.pipeline.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Every way of holding documents, whole and broken. */
class FormatsTest {
    private static final int LARGEST = 10_000;
    private static final String PAGE = "<html><body><p>The ferry was late.</p></body></html>";

    @TempDir
    Path folder;

    private FolderSource open(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return FolderSource.open(
                List.of(folder.resolve(name).toString()),
                Set.of(),
                new InputLimits(LARGEST, 100_000, 50, 4),
                InputFields.STANDARD,
                InputStream.nullInputStream());
    }

    private List<Received> read(String name, byte[] bytes) throws IOException {
        try (FolderSource source = open(name, bytes)) {
            return rest(source);
        }
    }

    private static List<Received> rest(FolderSource source) {
        List<Received> all = new ArrayList<>();
        for (Received next = source.next(); next != null; next = source.next()) {
            all.add(next);
        }
        return all;
    }

    private List<String> told(String name, byte[] bytes) throws IOException {
        return read(name, bytes).stream().map(this::told).toList();
    }

    /** A document as {@code uri: text}, or {@code uri! reason}. */
    private String told(Received received) {
        String uri = received.uri().replace(folder.toUri().toString(), "");
        return received instanceof Received.Whole whole
                ? uri + ": " + new String(whole.payload().bytes(), UTF_8)
                : uri + "! " + ((Received.Refused) received).reason();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private interface Packing {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] packed(Packing packing, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = packing.over(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putArchiveEntry(new ZipArchiveEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
                zip.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                byte[] text = bytes(namesAndTexts[i + 1]);
                TarArchiveEntry entry = new TarArchiveEntry(namesAndTexts[i]);
                entry.setSize(text.length);
                tar.putArchiveEntry(entry);
                tar.write(text);
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    private static String warc(String type, String uri, String contentType, String block) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + uri
                + "\r\nWARC-Date: 2026-03-01T04:05:06Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>"
                + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + bytes(block).length + "\r\n\r\n" + block
                + "\r\n\r\n";
    }

    private static String response(String uri, String status, String contentType, String body) {
        return warc(
                "response",
                uri,
                "application/http; msgtype=response",
                "HTTP/1.1 " + status + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + bytes(body).length
                        + "\r\n\r\n" + body);
    }

    @Test
    void aFileIsADocumentWhateverCompressedIt() throws IOException {
        assertEquals(List.of("a.html: " + PAGE), told("a.html", bytes(PAGE)));
        assertEquals(List.of("a.html.gz: " + PAGE), told("a.html.gz", packed(GZIPOutputStream::new, bytes(PAGE))));
        assertEquals(List.of("a.zst: " + PAGE), told("a.zst", packed(ZstdOutputStream::new, bytes(PAGE))));
        assertEquals(
                List.of("a.xz: " + PAGE),
                told("a.xz", packed(out -> new XZOutputStream(out, new LZMA2Options(1)), bytes(PAGE))));
    }

    @Test
    void archivesHoldDocumentsAndArchives() throws IOException {
        byte[] inner = zip("deep.html", PAGE);
        assertEquals(
                List.of("x.zip!/a%20b/c.html: " + PAGE, "x.zip!/inner.zip!/deep.html: " + PAGE, "x.zip!/t.txt: Text"),
                told(
                        "x.zip",
                        zip(
                                "a b/c.html",
                                PAGE,
                                "inner.zip",
                                new String(inner, java.nio.charset.StandardCharsets.ISO_8859_1),
                                ".hidden",
                                "no",
                                "t.txt",
                                "Text")));
        assertEquals(
                List.of("x.tar.gz!/a.txt: One", "x.tar.gz!/b.txt: Two"),
                told("x.tar.gz", packed(GZIPOutputStream::new, tar("a.txt", "One", "b.txt", "Two"))));
    }

    @Test
    void anEntrysNameIsOnlyAName() throws IOException {
        assertEquals(
                List.of("x.zip!/../../etc/passwd: One", "x.zip!/a%0Ab.txt: Two"),
                told("x.zip", zip("../../etc/passwd", "One", "a\nb.txt", "Two")));
    }

    @Test
    void whatStandsInTooManyArchivesIsRefused() throws IOException {
        byte[] nested = bytes(PAGE);
        for (int i = 0; i < 6; i++) {
            nested = packed(GZIPOutputStream::new, nested);
        }
        assertEquals(List.of("a.gz! stands inside more than 4 archives"), told("a.gz", nested));
    }

    @Test
    void whatUnpacksWithoutEndIsRefused() throws IOException {
        byte[] bomb = packed(GZIPOutputStream::new, tar("big.txt", "0".repeat(2_000_000), "small.txt", "Text"));
        List<String> told = told("bomb.tar.gz", bomb);
        assertEquals(List.of("bomb.tar.gz! the file can't be read: it unpacks to more than 50 times its size"), told);
    }

    @Test
    void aCutFileGivesWhatItHoldsAndSaysSo() throws IOException {
        byte[] whole = packed(GZIPOutputStream::new, tar("a.txt", "One", "b.txt", "x".repeat(9_000)));
        List<String> told = told("x.tgz", Arrays.copyOf(whole, whole.length - 20));
        assertEquals("x.tgz!/a.txt: One", told.get(0));
        assertTrue(told.get(told.size() - 1).contains("damaged"), told.toString());
    }

    @Test
    void jsonLinesAreDocumentsNamedByTheirAddress() throws IOException {
        String lines = """
                {"url": "https://example.org/a", "html": "<p>One</p>", "date_download": "2026-03-01 04:05:06"}

                {"maintext": "Two \\ud83d", "authors": ["A", "B"], "meta": {"html": "no"}}
                {"url": "javascript:alert(1)", "body": "Three"}
                """;
        List<Received> all = read("x.jsonl", bytes(lines));
        assertEquals(
                List.of("https://example.org/a: <p>One</p>", "x.jsonl#line=3: Two \uFFFD", "x.jsonl#line=4: Three"),
                all.stream().map(this::told).toList());
        Received.Whole first = assertInstanceOf(Received.Whole.class, all.get(0));
        assertEquals(Instant.parse("2026-03-01T04:05:06Z"), first.fetched());
        assertEquals("text/html; charset=utf-8", first.payload().contentType());
        assertTrue(first.place().endsWith("x.jsonl#line=1"));
    }

    @Test
    void aBrokenLineIsRefusedAndKeptAndTheRestIsRead() throws IOException {
        String lines = "{\"text\": \"One\"}\n{\"text\": \"Tw\n[1]\n{\"other\": 1}\n{\"text\": \""
                + "x".repeat(3 * LARGEST) + "\"}\n{\"text\": \"Last\"}";
        List<Received> all = read("x.jsonl", bytes(lines));
        assertEquals("x.jsonl#line=1: One", told(all.get(0)));
        assertTrue(told(all.get(1)).startsWith("x.jsonl#line=2! line 2 is no JSON object"), told(all.get(1)));
        assertEquals(
                "{\"text\": \"Tw",
                new String(((Received.Refused) all.get(1)).kept().bytes(), UTF_8));
        assertTrue(told(all.get(2)).startsWith("x.jsonl#line=3! line 3 is no JSON object"));
        assertTrue(told(all.get(3)).startsWith("x.jsonl#line=4! none of the fields html,"));
        assertEquals("x.jsonl#line=5! the line is longer than 20000 bytes", told(all.get(4)));
        assertEquals("x.jsonl#line=6: Last", told(all.get(5)));
    }

    @Test
    void jsonIsToldByWhatItIsNotByItsName() throws IOException {
        String one = "{\n  \"url\": \"https://example.org/a\",\n  \"text\": \"One\"\n}";
        assertEquals(List.of("https://example.org/a: One"), told("export", bytes(one)));
        assertEquals(
                List.of("x.json#item=1: One", "x.json#item=2: Two"),
                told("x.json", bytes("[{\"text\": \"One\"},\n {\"text\": \"Two\"}]")));
        assertEquals(List.of("list.txt: {braces} in a text"), told("list.txt", bytes("{braces} in a text")));
    }

    @Test
    void tablesAreReadByTheNamesOfTheirColumns() throws IOException {
        String csv =
                "\uFEFFLink;Article Text;crawled-at\r\nhttps://example.org/a;\"One;\nwith \"\"quotes\"\"\";1772337906\r\n"
                        + ";Two;\r\n";
        List<Received> all = read("x.csv", bytes(csv));
        assertEquals(
                List.of("https://example.org/a: One;\nwith \"quotes\"", "x.csv#line=4: Two"),
                all.stream().map(this::told).toList());
        assertEquals(Instant.ofEpochSecond(1772337906), ((Received.Whole) all.get(0)).fetched());
        assertEquals(List.of("x.tsv#line=2: One"), told("x.tsv", bytes("id\ttext\n7\tOne\n")));
    }

    @Test
    void aTableInAnotherCharsetIsReadAsWindows1252() throws IOException {
        byte[] csv = "text\nCaf\u00E9\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertEquals(List.of("x.csv#line=2: Caf\u00E9"), told("x.csv", csv));
    }

    @Test
    void aTableWithoutPagesIsRefusedWhole() throws IOException {
        List<String> told = told("x.csv", bytes("price,amount\n1,2\n"));
        assertEquals(1, told.size());
        assertTrue(told.get(0).contains("no column is called one of html"), told.get(0));
    }

    @Test
    void webArchivesGiveTheirPages() throws IOException {
        String warc = warc("warcinfo", "urn:x", "application/warc-fields", "software: x\r\n")
                + response("https://example.org/a", "200 OK", "text/html; charset=utf-8", PAGE)
                + response("https://example.org/gone", "404 Not Found", "text/html", "gone")
                + response("https://example.org/i.png", "200 OK", "image/png", "PNG")
                + response("https://example.org/b", "200 OK", "text/html", "<p>Two</p>");
        List<Received> all = read("x.warc", bytes(warc));
        assertEquals(
                List.of("https://example.org/a: " + PAGE, "https://example.org/b: <p>Two</p>"),
                all.stream().map(this::told).toList());
        Received.Whole first = (Received.Whole) all.get(0);
        assertEquals(Instant.parse("2026-03-01T04:05:06Z"), first.fetched());
        assertEquals("text/html; charset=utf-8", first.payload().contentType());
        assertTrue(first.place().contains("x.warc#offset="), first.place());
    }

    @Test
    void webArchivesMayBeCompressedRecordByRecordAndHoldTexts() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (String record : List.of(
                warc("conversion", "https://example.org/a", "text/plain", "One"),
                warc("conversion", "https://example.org/b", "text/plain", "Two"))) {
            members.write(packed(GZIPOutputStream::new, bytes(record)));
        }
        assertEquals(
                List.of("https://example.org/a: One", "https://example.org/b: Two"),
                told("x.warc.wet.gz", members.toByteArray()));
    }

    @Test
    void aCutWebArchiveGivesWhatItHoldsAndSaysSo() throws IOException {
        byte[] warc = bytes(response("https://example.org/a", "200 OK", "text/html", PAGE)
                + response("https://example.org/b", "200 OK", "text/html", PAGE));
        List<String> told = told("x.warc", Arrays.copyOf(warc, warc.length - 40));
        assertEquals(3, told.size(), told.toString());
        assertEquals("https://example.org/a: " + PAGE, told.get(0));
        assertTrue(told.get(1).startsWith("https://example.org/b! the response at "), told.get(1));
        assertTrue(told.get(2).startsWith("x.warc! the file can't be read: "), told.get(2));
    }

    @Test
    void goesOnInsideAFile() throws IOException {
        byte[] lines = bytes("{\"text\": \"1\"}\n{\"text\": \"2\"}\n{\"text\": \"3\"}\n");
        Position position;
        try (FolderSource source = open("x.jsonl", lines)) {
            source.next();
            source.next();
            position = source.position();
        }
        try (FolderSource again = open("x.jsonl", lines)) {
            again.goOn(position);
            assertEquals(
                    List.of("x.jsonl#line=3: 3"),
                    rest(again).stream().map(this::told).toList());
        }
        Files.writeString(folder.resolve("later.txt"), "Later");
        try (FolderSource both = FolderSource.open(
                List.of(
                        folder.resolve("x.jsonl").toString(),
                        folder.resolve("later.txt").toString()),
                Set.of(),
                InputLimits.of(LARGEST),
                InputFields.STANDARD,
                InputStream.nullInputStream())) {
            both.goOn(new Position(position.file(), 3));
            assertEquals(
                    List.of("later.txt: Later"),
                    rest(both).stream().map(this::told).toList());
        }
    }

    @Test
    void aFieldOfAnotherNameCanBeNamed() throws IOException {
        Files.writeString(folder.resolve("x.jsonl"), "{\"Seite\": \"<p>One</p>\", \"text\": \"no\"}");
        try (FolderSource source = FolderSource.open(
                List.of(folder.resolve("x.jsonl").toString()),
                Set.of(),
                InputLimits.of(LARGEST),
                InputFields.STANDARD.with(InputFields.Kind.HTML, "seite"),
                InputStream.nullInputStream())) {
            assertEquals(
                    List.of("x.jsonl#line=1: <p>One</p>"),
                    rest(source).stream().map(this::told).toList());
        }
    }

    @Test
    void officeDocumentsAreNoArchives() throws IOException {
        List<Received> all = read("x.docx", zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"));
        assertEquals(1, all.size());
        assertTrue(all.get(0).uri().endsWith("x.docx"));
    }
}
