package org.copydesk.pipeline.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.copydesk.core.record.ArticleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArticleTargetTest {
    @TempDir
    Path temp;

    private static void export(Path path, ExportFormat format, ArticleRecord... records) throws IOException {
        try (ArticleTarget target = ArticleTarget.at(path.toString(), format, false)) {
            List.of(records).forEach(target.writer()::write);
            target.complete();
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(temp)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theDocumentsTellOfEveryFormat() throws IOException {
        String page = Files.readString(Path.of("../docs/export.md"));
        assertTrue(page.contains("| `--format` | `" + String.join("`, `", ExportFormat.labels()) + "`;"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotCompleteLeavesNothingBehind(ExportFormat format) throws IOException {
        Path path = temp.resolve("out");
        try (ArticleTarget target = ArticleTarget.at(path.toString(), format, false)) {
            target.writer().write(TestRecords.titled("one"));
        }
        assertEquals(List.of(), names());

        export(path, format, TestRecords.titled("one"));
        byte[] before = content(path);
        try (ArticleTarget target = ArticleTarget.at(path.toString(), format, false)) {
            target.writer().write(TestRecords.titled("two"));
        }
        assertArrayEquals(before, content(path));
        assertEquals(List.of("out"), names());
    }

    @ParameterizedTest
    @EnumSource
    void isAbandonedInTheMidstOfIt(ExportFormat format) throws IOException {
        try (ArticleTarget target = ArticleTarget.at(temp.resolve("out").toString(), format, false)) {
            target.writer().write(TestRecords.titled("one"));
            target.abandon();
            assertEquals(List.of(), names());
        }
        assertEquals(List.of(), names());
        try (ArticleTarget target = ArticleTarget.at(temp.resolve("out").toString(), format, false)) {
            target.complete();
            target.abandon();
        }
        assertEquals(List.of("out"), names());
    }

    @ParameterizedTest
    @EnumSource
    void replacesWhatWasExportedBefore(ExportFormat format) throws IOException {
        Path path = temp.resolve("deep/er/out");
        export(path, format, TestRecords.titled("one"), TestRecords.titled("two"));
        byte[] two = content(path);
        export(path, format, TestRecords.titled("one"));
        assertTrue(content(path).length < two.length);
        export(path, format, TestRecords.titled("one"), TestRecords.titled("two"));
        assertArrayEquals(two, content(path));
    }

    private static byte[] content(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Files.readAllBytes(path);
        }
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(path)) {
            for (Path file : files.sorted().toList()) {
                all.append(file.getFileName()).append(Files.readString(file));
            }
        }
        return all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void leavesAFolderOfOtherThingsAlone() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("notes"));
        Files.writeString(folder.resolve("todo.md"), "- milk");
        var refused = assertThrows(
                FileSystemException.class, () -> ArticleTarget.at(folder.toString(), ExportFormat.MARKDOWN, false));
        assertTrue(refused.getReason().contains("todo.md"));
        assertEquals("- milk", Files.readString(folder.resolve("todo.md")));
        assertThrows(FileSystemException.class, () -> ArticleTarget.at(folder.toString(), ExportFormat.CSV, false));
        assertEquals(List.of("notes"), names());
    }

    @Test
    void takesUpWhatAKilledExportLeft() throws IOException {
        Path folder = temp.resolve("out");
        export(folder, ExportFormat.MARKDOWN, TestRecords.titled("one"));
        Files.move(folder, temp.resolve(".out.old"));
        Files.createDirectory(temp.resolve(".out.part"));
        Files.writeString(temp.resolve(".out.part/half.md"), "half");
        ArticleTarget.at(folder.toString(), ExportFormat.MARKDOWN, false).close();
        assertEquals(List.of("out"), names());
        Files.writeString(temp.resolve(".x.csv.part"), "left over ".repeat(1000));
        export(temp.resolve("x.csv"), ExportFormat.CSV);
        assertEquals(1, Files.readAllLines(temp.resolve("x.csv")).size());
        assertEquals(List.of("out", "x.csv"), names());
    }

    @Test
    void twoDontWriteOneFile() throws IOException {
        Path file = temp.resolve("x.csv");
        try (ArticleTarget first = ArticleTarget.at(file.toString(), ExportFormat.CSV, false)) {
            assertThrows(FileSystemException.class, () -> ArticleTarget.at(file.toString(), ExportFormat.CSV, false));
            first.writer().write(TestRecords.titled("one"));
            first.complete();
        }
        assertEquals(2, Files.readAllLines(file).size());
    }

    @Test
    void theNameSaysFormatAndCompression() throws IOException {
        assertEquals(Optional.of(ExportFormat.JSONL), ExportFormat.ofName("a/b.JSONL.zst"));
        assertEquals(Optional.of(ExportFormat.PARQUET), ExportFormat.ofName("x.parquet"));
        assertEquals(Optional.of(ExportFormat.CSV), ExportFormat.ofName("x.csv.gz"));
        assertEquals(Optional.empty(), ExportFormat.ofName("x.txt"));
        assertTrue(!ExportFormat.PARQUET.fits("x.parquet.gz") && ExportFormat.CSV.fits("x.csv.gz"));
        for (String name : new String[] {"x.jsonl", "x.jsonl.gz", "x.jsonl.zst"}) {
            export(temp.resolve(name), ExportFormat.JSONL, TestRecords.titled("one"));
        }
        byte[] plain = Files.readAllBytes(temp.resolve("x.jsonl"));
        try (InputStream gz = new GZIPInputStream(Files.newInputStream(temp.resolve("x.jsonl.gz")));
                InputStream zst = new ZstdInputStream(Files.newInputStream(temp.resolve("x.jsonl.zst")))) {
            assertArrayEquals(plain, gz.readAllBytes());
            assertArrayEquals(plain, zst.readAllBytes());
        }
    }
}
