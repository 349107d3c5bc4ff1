package org.copydesk.pipeline.input;

import static org.copydesk.pipeline.input.Inputs.PAGE;
import static org.copydesk.pipeline.input.Inputs.bytes;
import static org.copydesk.pipeline.input.Inputs.gzip;
import static org.copydesk.pipeline.input.Inputs.joined;
import static org.copydesk.pipeline.input.Inputs.latin;
import static org.copydesk.pipeline.input.Inputs.packed;
import static org.copydesk.pipeline.input.Inputs.response;
import static org.copydesk.pipeline.input.Inputs.tar;
import static org.copydesk.pipeline.input.Inputs.zip;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.InputLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Whatever comes in, the source comes to its end, and what is whole is read. */
class HostileInputTest {
    @TempDir
    Path folder;

    private Inputs inputs;

    @BeforeEach
    void inputs() {
        inputs = new Inputs(folder);
    }

    @Test
    void strangeDatesAndAddressesDoNoHarm() throws IOException {
        String page = response("https://example.org/a", "200 OK", "text/html", PAGE);
        for (String odd : List.of(
                page.replace("2026-03-01T04:05:06Z", "yesterday"),
                page.replace("2026-03-01T04:05:06Z", "+999999999-01-01T00:00:00Z"),
                page.replaceFirst("WARC-Date: [^\r]*\r\n", ""),
                page.replace("https://example.org/a", "javascript:alert(1)"),
                page.replace("https://example.org/a", "https://exa mple.org/\u0007"))) {
            for (InputItem received : inputs.read("x.warc", bytes(odd))) {
                assertTrue(received.uri().indexOf(7) < 0, received.uri());
                assertTrue(
                        received.uri().startsWith("https://") || received.uri().contains("#offset=0"));
            }
        }
        List<InputItem> rows = inputs.read(
                "x.jsonl",
                bytes(
                        "{\"text\": \"A\", \"timestamp\": \"+999999999-12-31T00:00:00Z\", \"url\": \"http://a/\\ud800\"}"));
        InputItem.Whole row = assertInstanceOf(InputItem.Whole.class, rows.get(0));
        assertEquals(null, row.fetched());
        assertTrue(row.uri().endsWith("x.jsonl#line=1"));
    }

    @Test
    void aLineOfAHundredMegabytesIsPassedOverInLittleMemory() throws IOException {
        Path file = folder.resolve("x.jsonl");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(bytes("{\"text\": \"One\"}\n{\"text\": \""));
            byte[] block = bytes("x".repeat(100_000));
            for (int i = 0; i < 1_000; i++) {
                out.write(block);
            }
            out.write(bytes("\"}\n{\"text\": \"Last\"}\n"));
        }
        try (FolderSource source = inputs.open(List.of("x.jsonl"), Inputs.LIMITS, InputFields.STANDARD)) {
            assertEquals(
                    List.of(
                            "x.jsonl#line=1: One",
                            "x.jsonl#line=2! line 2 is longer than 20000 bytes",
                            "x.jsonl#line=3: Last"),
                    inputs.told(Inputs.rest(source)));
        }
    }

    @Test
    void brokenRecordsOfATableAreSetAsideAndTheRestIsRead() throws IOException {
        String csv = "url,text\n,One\n,\"Tw\"o\n,\"Three\nlines\nlong\"\n,a,b,c\n,\"" + "x".repeat(25_000)
                + "\n,behind the quotes\n,Last\n";
        List<String> told = inputs.told("x.csv", bytes(csv));
        assertEquals("x.csv#line=2: One", told.get(0));
        assertTrue(told.get(1).startsWith("x.csv#line=3! the record on line 3 is broken: "), told.get(1));
        assertEquals("x.csv#line=4: Three\nlines\nlong", told.get(2));
        assertEquals("x.csv#line=7! the record on line 7 is broken: it has 4 fields under 2 names", told.get(3));
        assertEquals("x.csv#line=8! the record on line 8 is longer than 20000 bytes", told.get(4));
        assertEquals("x.csv#line=9: behind the quotes", told.get(5));
        assertEquals("x.csv#line=10: Last", told.get(6));
        assertEquals(7, told.size());
    }

    @Test
    void aFileOfNothingButBrokenRecordsIsGivenUpWithOneReason() throws IOException {
        byte[] lines = packed(GZIPOutputStream::new, bytes("{\n".repeat(3_000_000)));
        Files.write(folder.resolve("x.jsonl.gz"), lines);
        StringBuilder table =
                new StringBuilder("text\n" + "Good\n".repeat(5_000) + "\"open\n" + "ab,cd,e\n".repeat(4_000));
        Files.writeString(folder.resolve("y.csv"), table.append("\"\n").append("ab,cd,e\n".repeat(40_000)));
        InputLimits limits = InputLimits.of(16 << 20);
        try (FolderSource source = inputs.open(List.of("x.jsonl.gz", "y.csv"), limits, InputFields.STANDARD)) {
            List<String> told = inputs.told(Inputs.rest(source));
            String why = "! the file can't be read: 1,000 more of its records are broken than whole, after ";
            assertEquals("x.jsonl.gz" + why + "1000 documents", told.get(1_000));
            assertEquals("y.csv" + why + "6001 documents", told.get(told.size() - 1));
            assertEquals(1_001 + 6_002, told.size());
        }
    }

    @Test
    void aFileOfWhichMostIsWholeIsReadToItsEnd() throws IOException {
        List<InputItem> all = inputs.read("x.jsonl", bytes("{\n{\"text\": \"A\"}\n{\"text\": \"B\"}\n".repeat(3_000)));
        assertEquals(9_000, all.size());
    }

    @Test
    void aQuoteThatIsNeverClosedIsSetAside() throws IOException {
        List<InputItem> all = inputs.read("x.csv", bytes("text\nOne\n\"Two\nThree\n"));
        assertEquals("x.csv#line=2: One", inputs.told(all.get(0)));
        assertEquals(2, all.size());
        assertArrayEquals(
                bytes("\"Two\nThree\n"),
                assertInstanceOf(InputItem.Refused.class, all.get(1)).kept().bytes());
    }

    @Test
    void oneBrokenObjectOfAnArrayIsSetAsideAndTheRestIsRead() throws IOException {
        List<String> told = inputs.told(
                "x.json", bytes("[{\"text\": \"One\"}, {\"text\": \"Two\", oops}, null, {\"text\": \"Last\"}]"));
        assertEquals("x.json#item=1: One", told.get(0));
        assertTrue(told.get(1).startsWith("x.json#item=2! item 2 is no JSON object"), told.get(1));
        assertTrue(told.get(2).startsWith("x.json#item=3! item 3 is no JSON object"), told.get(2));
        assertEquals("x.json#item=4: Last", told.get(3));
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        List<String> told = inputs.told("x.jsonl", bytes("{\"a\":".repeat(3_000) + "\n{\"text\": \"Last\"}\n"));
        assertTrue(told.get(0).startsWith("x.jsonl#line=1! line 1 is no JSON object"), told.get(0));
        assertEquals("x.jsonl#line=2: Last", told.get(1));
    }

    @Test
    void charsetsAreToldByRecord() throws IOException {
        byte[] legacy = "{\"text\": \"Caf\u00E9 \u0093so\u0094\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf8 = bytes("\uFEFF{\"text\": \"Caf\u00E9\"}\n");
        assertEquals(
                List.of("x.jsonl#line=1: Caf\u00E9", "x.jsonl#line=2: Caf\u00E9 \u201Cso\u201D"),
                inputs.told("x.jsonl", joined(utf8, legacy)));
        byte[] wide = "\uFEFFtext\turl\nCaf\u00E9 \uD83D\uDE00\t\n".getBytes(StandardCharsets.UTF_16BE);
        assertEquals(List.of("x.tsv#line=2: Caf\u00E9 \uD83D\uDE00"), inputs.told("x.tsv", wide));
        assertEquals(List.of("y.csv#line=2: NUL \u0000 here"), inputs.told("y.csv", bytes("text\nNUL \u0000 here\n")));
    }

    @Test
    void reasonsHoldNothingThatCannotBeStored() throws IOException {
        for (InputItem received : inputs.read("x.jsonl", bytes("{\u0000}\n\u001b[31m\n{\"a\ud800"))) {
            String reason = assertInstanceOf(InputItem.Refused.class, received).reason();
            assertTrue(reason.chars().noneMatch(Character::isISOControl), reason);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.jsonl", "x.csv", "x.json", "x.txt", "x.warc.gz", "x.zip", "x.tar", "x.zst"})
    void emptyFilesAreNoHarm(String name) throws IOException {
        assertTrue(inputs.read(name, new byte[0]).size() <= 1);
    }

    @Test
    void aLinkThatLeadsOutOfItsFolderIsSetAsideAndNotKept() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Secret");
        Path inside = Files.writeString(inbox.resolve("a.txt"), "One");
        Files.createSymbolicLink(inbox.resolve("b.txt"), inside);
        Files.createSymbolicLink(inbox.resolve("c.txt"), secret);
        try (FolderSource source = inputs.open(List.of("inbox"), Inputs.LIMITS, InputFields.STANDARD)) {
            List<InputItem> all = Inputs.rest(source);
            assertEquals(
                    List.of(
                            "inbox/a.txt: One",
                            "inbox/b.txt: One",
                            "inbox/c.txt! the file can't be read: it is a link that leads out of its folder; name the file to"
                                    + " have it read"),
                    inputs.told(all));
            assertEquals(null, ((InputItem.Refused) all.get(2)).kept());
        }
        try (FolderSource source = inputs.open(List.of("inbox/c.txt"), Inputs.LIMITS, InputFields.STANDARD)) {
            assertEquals(List.of("inbox/c.txt: Secret"), inputs.told(Inputs.rest(source)));
        }
    }

    @Test
    void aFileThatBecomesALinkAfterItWasFoundIsNotFollowed() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Secret");
        Path file = Files.writeString(inbox.resolve("a.txt"), "One");
        try (FolderSource source = inputs.open(List.of("inbox"), Inputs.LIMITS, InputFields.STANDARD)) {
            Files.delete(file);
            Files.createSymbolicLink(file, secret);
            assertTrue(inputs.told(Inputs.rest(source)).get(0).contains("leads out of its folder"));
        }
    }

    @Test
    void linksThatGoInCirclesAreNotFollowed() throws IOException {
        Path sub = Files.createDirectories(folder.resolve("sub"));
        Files.writeString(sub.resolve("a.txt"), "One");
        Files.createSymbolicLink(sub.resolve("up"), folder);
        Files.createSymbolicLink(sub.resolve("self.txt"), sub.resolve("self.txt"));
        try (FolderSource source = inputs.open(List.of("sub"), Inputs.LIMITS, InputFields.STANDARD)) {
            assertEquals(List.of("sub/a.txt: One"), inputs.told(Inputs.rest(source)));
        }
    }

    @Test
    void aFileThatVanishesIsSetAside() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "One");
        Files.writeString(folder.resolve("b.txt"), "Two");
        try (FolderSource source = inputs.open(List.of("a.txt", "b.txt"), Inputs.LIMITS, InputFields.STANDARD)) {
            Files.delete(folder.resolve("a.txt"));
            assertEquals(List.of("a.txt! the file is no longer there", "b.txt: Two"), inputs.told(Inputs.rest(source)));
        }
    }

    /** Files cut and flipped at random: every one comes to its end. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void damageNeverStopsTheRest(long seed) throws IOException {
        Random random = new Random(seed);
        String lines = "{\"url\": \"https://example.org/a\", \"html\": \"<p>One</p>\"}\n".repeat(20);
        byte[] warc = bytes(
                response("https://example.org/a", "200 OK", "text/html", PAGE).repeat(4));
        String page = response("https://example.org/a", "200 OK", "text/html", PAGE);
        List<byte[]> files = List.of(
                bytes(lines),
                warc,
                joined(gzip(page), gzip(page), gzip(page)),
                zip("a.jsonl", lines, "b.zip", latin(zip("c.txt", "Two"))),
                tar("a.jsonl", lines, "b.gz", latin(gzip("Two"))),
                packed(ZstdOutputStream::new, bytes(lines)),
                packed(out -> new XZOutputStream(out, new LZMA2Options(0)), tar("a.csv", "text\nOne\n")),
                bytes("text,url\n\"One\nmore\",\n".repeat(20)));
        List<String> names = List.of("a.jsonl", "b.warc", "c.warc.gz", "d.zip", "e.tar", "f.zst", "g.xz", "h.csv");
        for (int round = 0; round < 25; round++) {
            for (int i = 0; i < files.size(); i++) {
                byte[] file = Arrays.copyOf(
                        files.get(i),
                        random.nextInt(3) == 0 ? random.nextInt(files.get(i).length) : files.get(i).length);
                for (int flips = random.nextInt(6); flips > 0 && file.length > 0; flips--) {
                    file[random.nextInt(file.length)] = (byte) random.nextInt();
                }
                assertNotNull(inputs.read(names.get(i), file));
            }
        }
    }
}
