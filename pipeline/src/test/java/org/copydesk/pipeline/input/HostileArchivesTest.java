package org.copydesk.pipeline.input;

import static org.copydesk.pipeline.input.Inputs.PAGE;
import static org.copydesk.pipeline.input.Inputs.bytes;
import static org.copydesk.pipeline.input.Inputs.gzip;
import static org.copydesk.pipeline.input.Inputs.joined;
import static org.copydesk.pipeline.input.Inputs.latin;
import static org.copydesk.pipeline.input.Inputs.response;
import static org.copydesk.pipeline.input.Inputs.tar;
import static org.copydesk.pipeline.input.Inputs.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Archives made to harm: the source comes to its end, and what is whole is read. */
class HostileArchivesTest {
    @TempDir
    Path folder;

    private Inputs inputs;

    @BeforeEach
    void inputs() {
        inputs = new Inputs(folder);
    }

    /** As Java writes zip archives: an entry's size stands behind it, so it must be unpacked to be passed over. */
    private static byte[] streamedZip(String name, long zeros, String last) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[10_000];
            for (long left = zeros; left > 0; left -= block.length) {
                zip.write(block);
            }
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(last));
            zip.write(bytes("Last"));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Test
    void aLinkInAZipIsSetAside() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (String name : List.of("a.txt", "b/\u00e4.txt", "c.txt")) {
                ZipArchiveEntry entry = new ZipArchiveEntry(name);
                entry.setUnixMode(name.startsWith("b") ? UnixStat.LINK_FLAG | 0777 : UnixStat.FILE_FLAG | 0644);
                zip.putArchiveEntry(entry);
                zip.write(bytes("/etc/passwd"));
                zip.closeArchiveEntry();
            }
            zip.setComment("PK\u0005\u0006 is how the end begins");
        }
        assertEquals(
                List.of(
                        "x.zip!/a.txt: /etc/passwd",
                        "x.zip!/b/%C3%A4.txt! the entry can't be read: it is a link",
                        "x.zip!/c.txt: /etc/passwd"),
                inputs.told("x.zip", out.toByteArray()));
    }

    @Test
    void aBombInAZipIsPassedOverWhereItsSizeIsKnown() throws IOException {
        byte[] zip = Inputs.seekableZip("bomb.txt", "0".repeat(50_000_000), "last.txt", "Last");
        assertEquals(
                List.of("x.zip!/bomb.txt! larger than 10000 bytes", "x.zip!/last.txt: Last"),
                inputs.told("x.zip", zip));
    }

    @Test
    void aBombInAStreamedZipEndsTheFile() throws IOException {
        assertEquals(
                List.of(
                        "x.zip!/bomb.txt! larger than 10000 bytes",
                        "x.zip! the file can't be read: it unpacks to more than 50 times its size, after 1 documents"),
                inputs.told("x.zip", streamedZip("bomb.txt", 50_000_000, "last.txt")));
        assertEquals(
                List.of("y.zip!/large.txt! larger than 10000 bytes", "y.zip!/last.txt: Last"),
                inputs.told("y.zip", streamedZip("large.txt", 60_000, "last.txt")));
    }

    @Test
    void aBombInAWebArchiveEndsTheFile() throws IOException {
        byte[] bomb = gzip(response("https://example.org/x", "200 OK", "text/html", "0".repeat(20_000_000)));
        byte[] page = gzip(response("https://example.org/a", "200 OK", "text/html", PAGE));
        List<String> told = inputs.told("x.warc.gz", joined(page, bomb));
        assertEquals("https://example.org/a: " + PAGE, told.get(0));
        assertTrue(told.get(1).contains("it unpacks to more than 50 times its size"), told.toString());
        assertEquals(2, told.size());
    }

    /** A page by itself is read up to its limit; records go on, and are stopped by how much is unpacked. */
    @Test
    void bombsOfEveryCompressionAreStopped() throws IOException {
        for (Inputs.Packing packing : List.<Inputs.Packing>of(
                GZIPOutputStream::new, ZstdOutputStream::new, out -> new XZOutputStream(out, new LZMA2Options(0)))) {
            assertEquals(
                    List.of("x.bin! larger than 10000 bytes"),
                    inputs.told("x.bin", Inputs.packed(packing, bytes("0".repeat(20_000_000)))));
            List<String> told = inputs.told(
                    "x.jsonl.packed", Inputs.packed(packing, bytes("{\"text\": \"One\"}\n".repeat(1_000_000))));
            assertTrue(told.size() < 200_000, told.size() + " documents");
            assertTrue(told.get(told.size() - 1).contains("it unpacks to more than 50 times its size"));
        }
    }

    @Test
    void zipsInZipsAreOpenedTwoDeep() throws IOException {
        byte[] two = zip("two.zip", latin(zip("a.txt", "One")));
        assertEquals(List.of("x.zip!/two.zip!/a.txt: One"), inputs.told("x.zip", two));
        assertEquals(
                List.of("y.zip!/three.zip!/two.zip! what it holds stands inside more than 2 archives"),
                inputs.told("y.zip", zip("three.zip", latin(two))));
    }

    @Test
    void namesOfEntriesLeadNowhere() throws IOException {
        byte[] file = tar("../../up.txt", "One", "/etc/root.txt", "Two", "a\nb.txt", "Three", "c:\\d.txt", "Four");
        assertEquals(
                List.of(
                        "x.tar!/../../up.txt: One",
                        "x.tar!/etc/root.txt: Two",
                        "x.tar!/a%0Ab.txt: Three",
                        "x.tar!/c:%5Cd.txt: Four"),
                inputs.told("x.tar", file));
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void aVeryLongNameIsCut() throws IOException {
        String uri = inputs.read("x.zip", zip("n".repeat(60_000) + ".txt", "One", "a.txt", "Two"))
                .get(0)
                .uri();
        assertTrue(uri.length() < 2_100, () -> "of length " + uri.length());
    }

    @Test
    void entriesOfOneNameAreBothRead() throws IOException {
        assertEquals(
                List.of("x.tar!/a.txt: One", "x.tar!/a.txt: Two"),
                inputs.told("x.tar", tar("a.txt", "One", "a.txt", "Two")));
    }

    @Test
    void aBrokenMemberOfAWebArchiveIsSetAsideAndTheRestIsRead() throws IOException {
        byte[] first = gzip(response("https://example.org/a", "200 OK", "text/html", PAGE));
        byte[] broken = gzip(response("https://example.org/b", "200 OK", "text/html", PAGE.repeat(20)));
        byte[] flipped = broken.clone();
        Arrays.fill(flipped, broken.length / 2, broken.length / 2 + 8, (byte) 0x55);
        byte[] cut = Arrays.copyOf(broken, broken.length - 12);
        byte[] last = gzip(response("https://example.org/c", "200 OK", "text/html", "<p>Last</p>"));
        for (byte[] bad : List.of(flipped, cut)) {
            List<String> told = inputs.told("x.warc.gz", joined(first, bad, last));
            assertEquals("https://example.org/a: " + PAGE, told.get(0));
            assertTrue(told.get(1).contains("! the record at offset " + first.length + " is broken"), told.get(1));
            assertEquals("https://example.org/c: <p>Last</p>", told.get(told.size() - 1));
            assertEquals(3, told.size(), told.toString());
        }
    }

    @Test
    void aBrokenHeaderOfAWebArchiveIsSetAsideAndTheRestIsRead() throws IOException {
        String page = response("https://example.org/a", "200 OK", "text/html", PAGE);
        for (String bad : List.of(
                page.replaceFirst("WARC-Type", "WARC Type\u0000"),
                page.replaceFirst("Content-Length: [0-9]+", "Content-Length: -5"),
                page.replaceFirst("Content-Length: [0-9]+", "Content-Length: 99999999999999999999"),
                page.replaceFirst("Content-Length: [0-9]+", "Content-Length: 40"),
                "WARC/1.0\r\nX: " + "y".repeat(300_000) + "\u0001\r\n\r\n")) {
            List<String> told = inputs.told("x.warc", bytes(page + bad + page.replace("org/a", "org/c")));
            assertEquals("https://example.org/a: " + PAGE, told.get(0));
            assertEquals("https://example.org/c: " + PAGE, told.get(told.size() - 1), bad);
            assertTrue(told.size() > 2, bad);
        }
    }

    @Test
    void aWebArchiveOfNothingButBrokenRecordsIsGivenUp() throws IOException {
        List<String> told = inputs.told("x.warc", bytes("WARC/1.0\nnonsense\n".repeat(5_000)));
        assertTrue(told.size() < 2_500, "refused: " + told.size());
        assertTrue(told.get(told.size() - 1).contains("more of its records are broken than whole"));
    }
}
