package org.copydesk.pipeline.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordWriterTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @MethodSource("org.copydesk.pipeline.export.TestRecords#hostile")
    void aLineIsHarmlessAndKeepsEveryLetter(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter json = new RecordWriter(out)) {
            json.write(TestRecords.titled(text.replace('\ud800', '?').replace('\u0000', '?')));
        }
        String line = out.toString(StandardCharsets.UTF_8);
        assertTrue(line.strip().codePoints().noneMatch(c -> ControlCharacters.isHarmful(c) || c < ' '), line);
        Path file = temp.resolve("x.jsonl");
        Files.writeString(file, line);
        assertEquals(
                text.replace('\ud800', '?').replace('\u0000', '?'),
                Duck.strings("SELECT text FROM read_json('" + file + "', columns = {text: 'VARCHAR'})")
                        .get(0));
    }
}
