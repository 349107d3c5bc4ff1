package org.copydesk.pipeline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.copydesk.core.record.ArticleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CsvWriterTest {
    /** What a spreadsheet may take for a formula; the first letter decides, unseen ones before it may be trimmed. */
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\p{Z}\\p{Cf}]*[=+@\\t\\r\uff1d\uff0b\uff0d\uff20-].*", Pattern.DOTALL);

    @TempDir
    Path temp;

    private static String csv(ArticleRecord... records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(out, false)) {
            List.of(records).forEach(csv::write);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("org.copydesk.pipeline.export.TestRecords#hostile")
    void noCellIsAFormulaAndEveryTextCanBeToldAgain(String text) throws IOException {
        Path file = temp.resolve("x.csv");
        Files.writeString(file, csv(TestRecords.titled(text)));
        String cell = Duck.strings("SELECT coalesce(text, '') FROM read_csv('" + file
                        + "', all_varchar = true, strict_mode = true)")
                .get(0);
        assertFalse(FORMULA.matcher(cell).matches(), cell);
        String told = cell.startsWith("'")
                        && FORMULA.matcher(cell.replaceFirst("^'+", "")).matches()
                ? cell.substring(1)
                : cell;
        String readable =
                new String(ControlCharacters.shown(text).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertEquals(readable, told);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1,'=1", "-5 degrees,'-5 degrees", "'We won','We won'", "''=1,'''=1", "a=1,a=1"})
    void putsAnApostropheBeforeFormulasAlone(String text, String cell) {
        assertEquals(cell, SpreadsheetCell.of(text));
    }

    @Test
    void showsEscapesAndDirectionMarksInsteadOfObeyingThem() {
        assertEquals("\u241b[2J \u2421 <U+009B> <U+202E>x", SpreadsheetCell.of("\u001b[2J \u007f \u009b \u202ex"));
    }

    @Test
    void writesRowsAsRfc4180Says() throws IOException {
        ArticleRecord record = TestRecords.of("https://example.org/a", Map.of());
        String[] lines = csv(record).split("\r\n", -1);
        assertEquals(3, lines.length);
        assertEquals(
                "id,uri,site,siteName,fetchedAt,place,kind,truncated,title,standfirst,author,publishedAt,modifiedAt,section,url,image,language,textFrom,text,"
                        + "changes,suggestions",
                lines[0]);
        assertEquals(
                "\"" + record.id() + "\",\"https://example.org/a\",,,,,\"article\",false,,,,,,,,,,,\"\",0,0", lines[1]);
    }
}
