package org.copydesk.pipeline.input;

import static org.copydesk.pipeline.input.Inputs.PAGE;
import static org.copydesk.pipeline.input.Inputs.bytes;
import static org.copydesk.pipeline.input.Inputs.packed;
import static org.copydesk.pipeline.input.Inputs.tar;
import static org.copydesk.pipeline.input.Inputs.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Files, compressions and archives. */
class FormatsTest {
    @TempDir
    Path folder;

    private Inputs inputs;

    @BeforeEach
    void inputs() {
        inputs = new Inputs(folder);
    }

    @Test
    void theDocumentsTellOfEveryFormat() throws IOException {
        String told = Files.readAllLines(Path.of("../docs/inputs.md")).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split(" \\| ")[0].substring(2))
                .collect(Collectors.joining(", "));
        assertTrue(List.of(told.split(", ")).containsAll(List.of(FormatRegistry.NAMES.split(", "))), told);
    }

    @Test
    void aFileIsADocumentWhateverCompressedIt() throws IOException {
        assertEquals(List.of("a.html: " + PAGE), inputs.told("a.html", bytes(PAGE)));
        assertEquals(
                List.of("a.html.gz: " + PAGE), inputs.told("a.html.gz", packed(GZIPOutputStream::new, bytes(PAGE))));
        assertEquals(List.of("a.zst: " + PAGE), inputs.told("a.zst", packed(ZstdOutputStream::new, bytes(PAGE))));
        assertEquals(
                List.of("a.xz: " + PAGE),
                inputs.told("a.xz", packed(out -> new XZOutputStream(out, new LZMA2Options(1)), bytes(PAGE))));
    }

    @Test
    void archivesHoldDocumentsAndArchives() throws IOException {
        byte[] inner = zip("deep.html", PAGE);
        assertEquals(
                List.of("x.zip!/a%20b/c.html: " + PAGE, "x.zip!/inner.zip!/deep.html: " + PAGE, "x.zip!/t.txt: Text"),
                inputs.told(
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
                inputs.told("x.tar.gz", packed(GZIPOutputStream::new, tar("a.txt", "One", "b.txt", "Two"))));
    }

    @Test
    void anEntrysNameIsOnlyAName() throws IOException {
        assertEquals(
                List.of("x.zip!/../../etc/passwd: One", "x.zip!/a%0Ab.txt: Two"),
                inputs.told("x.zip", zip("../../etc/passwd", "One", "a\nb.txt", "Two")));
    }

    @Test
    void whatStandsInTooManyArchivesIsRefused() throws IOException {
        byte[] nested = bytes(PAGE);
        for (int i = 0; i < 6; i++) {
            nested = packed(GZIPOutputStream::new, nested);
        }
        assertEquals(
                List.of("a.gz! what it holds stands inside more than 4 archives and compressions"),
                inputs.told("a.gz", nested));
    }

    @Test
    void whatUnpacksWithoutEndIsRefused() throws IOException {
        byte[] bomb = packed(GZIPOutputStream::new, tar("big.txt", "0".repeat(2_000_000), "small.txt", "Text"));
        List<String> told = inputs.told("bomb.tar.gz", bomb);
        assertEquals(
                List.of(
                        "bomb.tar.gz!/big.txt! larger than 10000 bytes",
                        "bomb.tar.gz! the file can't be read: it unpacks to more than 50 times its size, after 1 documents"),
                told);
    }

    @Test
    void aCutFileGivesWhatItHoldsAndSaysSo() throws IOException {
        byte[] whole = packed(GZIPOutputStream::new, tar("a.txt", "One", "b.txt", "x".repeat(9_000)));
        List<String> told = inputs.told("x.tgz", Arrays.copyOf(whole, whole.length - 20));
        assertEquals("x.tgz!/a.txt: One", told.get(0));
        assertTrue(told.get(told.size() - 1).contains("damaged"), told.toString());
    }

    @Test
    void officeDocumentsAreNoArchives() throws IOException {
        List<InputItem> all =
                inputs.read("x.docx", zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"));
        assertEquals(1, all.size());
        assertTrue(all.get(0).uri().endsWith("x.docx"));
    }
}
