package org.copydesk.pipeline.input;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.InputLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
    private static final int LARGEST = 1000;

    @TempDir
    Path folder;

    private List<InputItem> read(String... paths) {
        List<InputItem> all = new ArrayList<>();
        ByteArrayInputStream stdin = new ByteArrayInputStream("from a pipe".getBytes(StandardCharsets.UTF_8));
        FolderSource source = FolderSource.open(
                List.of(paths),
                Set.of(folder.resolve("ours.db")),
                Set.of(),
                InputLimits.of(LARGEST),
                InputFields.STANDARD,
                stdin);
        for (InputItem next = source.next(); next != null; next = source.next()) {
            all.add(next);
        }
        assertEquals(all.size(), source.total());
        return all;
    }

    private List<String> names(String... paths) {
        return read(paths).stream()
                .map(received -> received.uri().substring(received.uri().lastIndexOf('/') + 1))
                .toList();
    }

    private Path put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void readsAFolderInTheOrderOfItsPathsAndLeavesHiddenFilesOut() throws IOException {
        for (String name : List.of("b.txt", "a/z.html", "a/.hidden", ".git/config", "c.txt")) {
            put(name, new byte[] {'x'});
        }
        assertEquals(List.of("z.html", "b.txt", "c.txt"), names(folder.toString()));
    }

    @Test
    void leavesOurOwnFilesOutEvenBehindALink() throws IOException {
        put("a.txt", new byte[] {'x'});
        Path ours = put("ours.db", new byte[] {'x'});
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), ours);
        assertEquals(List.of("a.txt"), names(folder.toString()));
        assertEquals(List.of("a.txt"), names(folder + "/*"));
        assertThrows(InputException.class, () -> read(link.toString()));
    }

    @Test
    void readsEachFileOnce() throws IOException {
        Path file = put("a.txt", new byte[] {'x'});
        put("b.txt", new byte[] {'x'});
        assertEquals(List.of("b.txt", "a.txt"), names(folder + "/b*", file.toString(), folder.toString()));
    }

    @Test
    void readsGlobs() throws IOException {
        for (String name : List.of("a.txt", "b.html", "sub/c.txt")) {
            put(name, new byte[] {'x'});
        }
        assertEquals(List.of("a.txt"), names(folder + "/*.txt"));
        assertEquals(List.of("c.txt"), names(folder + "/**/*.txt"));
    }

    @Test
    void readsGzippedFilesAsWhatTheyHold() throws IOException {
        put("page.html.gz", gzip("plain".getBytes(StandardCharsets.UTF_8)));
        InputItem.Whole whole =
                assertInstanceOf(InputItem.Whole.class, read(folder.toString()).get(0));
        assertArrayEquals(
                "plain".getBytes(StandardCharsets.UTF_8), whole.payload().bytes());
        assertEquals("page.html.gz", names(folder.toString()).get(0));
    }

    @Test
    void refusesWhatIsTooLargeAndDecompressionBombs() throws IOException {
        put("exact.txt", new byte[LARGEST]);
        put("large.txt", new byte[LARGEST + 1]);
        put("bomb.gz", gzip(new byte[LARGEST * 100]));
        List<InputItem> all = read(folder.toString());
        InputItem.Refused bomb = assertInstanceOf(InputItem.Refused.class, all.get(0));
        assertEquals("larger than 1000 bytes", bomb.reason());
        assertNotNull(bomb.kept());
        assertInstanceOf(InputItem.Whole.class, all.get(1));
        assertNull(assertInstanceOf(InputItem.Refused.class, all.get(2)).kept());
    }

    @Test
    void keepsTheBytesOfDamagedGzip() throws IOException {
        byte[] packed = gzip("some text that is cut".getBytes(StandardCharsets.UTF_8));
        byte[] cut = java.util.Arrays.copyOf(packed, packed.length - 6);
        put("cut.gz", cut);
        InputItem.Refused refused = assertInstanceOf(
                InputItem.Refused.class, read(folder.toString()).get(0));
        assertArrayEquals(cut, refused.kept().bytes());
    }

    @Test
    void namesStandardInputByItsContent() {
        InputItem.Whole whole =
                assertInstanceOf(InputItem.Whole.class, read("-").get(0));
        assertEquals("stdin:" + whole.payload().id().substring(0, 16), whole.uri());
    }

    @Test
    void saysWhichPathLeadsNowhere() {
        InputException missing = assertThrows(InputException.class, () -> read(folder + "/missing.txt"));
        assertEquals("no such file or folder: " + folder + "/missing.txt", missing.getMessage());
        assertThrows(InputException.class, () -> read(folder + "/*.nothing"));
    }
}
