package org.copydesk.pipeline.input;

import static org.copydesk.pipeline.input.Inputs.bytes;
import static org.copydesk.pipeline.input.Inputs.gzip;
import static org.copydesk.pipeline.input.Inputs.joined;
import static org.copydesk.pipeline.input.Inputs.latin;
import static org.copydesk.pipeline.input.Inputs.packed;
import static org.copydesk.pipeline.input.Inputs.response;
import static org.copydesk.pipeline.input.Inputs.tar;
import static org.copydesk.pipeline.input.Inputs.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.copydesk.core.input.InputFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A source that is opened again goes on where it was left, in every format and after every document. */
class GoingOnTest {
    private static final String LINES =
            "{\"text\": \"One\"}\n\n{\"text\": \"Tw\n{\"text\": \"Three\"}\r\n{\"text\": \"Four\"}";
    private static final String ARRAY =
            "[\n {\"text\": \"One\"},\n {\"text\": \"T}w{o\"}, 7, {\"text\": \"Four\"}\n]\n";
    private static final String TABLE = "url,text\n,One\n,\"Two\nlines\"\n,\"Th\"ree\n,Four";

    @TempDir
    Path folder;

    static Stream<Arguments> files() throws IOException {
        String first = response("https://example.org/a", "200 OK", "text/html", "<p>One</p>");
        String other = response("https://example.org/x.png", "200 OK", "image/png", "PNG");
        String second = response("https://example.org/b", "200 OK", "text/html", "<p>Two</p>");
        String broken = "WARC/1.0\r\nnonsense\r\n\r\n";
        byte[] lines = bytes(LINES);
        return Stream.of(
                Arguments.of("x.jsonl", lines, 4),
                Arguments.of("x.jsonl.gz", packed(GZIPOutputStream::new, lines), 4),
                Arguments.of("x.jsonl.zst", packed(ZstdOutputStream::new, lines), 4),
                Arguments.of("wide.jsonl", joined(new byte[] {-1, -2}, LINES.getBytes(StandardCharsets.UTF_16LE)), 4),
                Arguments.of("x.json", bytes(ARRAY), 4),
                Arguments.of("x.csv", bytes(TABLE), 4),
                Arguments.of("x.zip", zip("a.txt", "One", "b.jsonl", LINES, "c.txt", "Two", ".d", ""), 6),
                Arguments.of("deep.zip", zip("a.zip", latin(zip("a.csv", TABLE)), "c.txt", "Two"), 5),
                Arguments.of("x.tar", tar("a.txt", "One", "b.jsonl", LINES, "c.txt", "Two"), 6),
                Arguments.of(
                        "x.tgz", packed(GZIPOutputStream::new, tar("a.json", ARRAY, "b.txt.gz", latin(gzip("B")))), 5),
                Arguments.of("x.warc", bytes(first + other + broken + second + first), 4),
                Arguments.of("x.warc.gz", joined(gzip(first), gzip(broken), gzip(other), gzip(second)), 3),
                Arguments.of("in.tar", tar("x.warc.gz", latin(joined(gzip(first), gzip(second))), "c.txt", "Three"), 3),
                Arguments.of("page.html", bytes("<p>One</p>"), 1));
    }

    @ParameterizedTest
    @MethodSource("files")
    void goesOnAfterEveryDocument(String name, byte[] file, int documents) throws IOException {
        Inputs inputs = new Inputs(folder);
        List<String> all = inputs.told(name, file);
        assertEquals(documents, all.size(), all.toString());
        for (int taken = 0; taken <= documents; taken++) {
            FolderSource.Position position;
            try (FolderSource source = inputs.open(List.of(name), Inputs.LIMITS, InputFields.STANDARD)) {
                for (int i = 0; i < taken; i++) {
                    source.next();
                }
                position = source.position();
            }
            try (FolderSource again = inputs.open(List.of(name), Inputs.LIMITS, InputFields.STANDARD)) {
                again.goOn(position);
                assertEquals(
                        all.subList(taken, documents),
                        inputs.told(Inputs.rest(again)),
                        "after " + taken + " at " + position.taken());
            }
        }
    }

    @Test
    void goesOnWithTheNextFile() throws IOException {
        Inputs inputs = new Inputs(folder);
        Files.writeString(folder.resolve("later.txt"), "Later");
        inputs.told("x.jsonl", bytes(LINES));
        FolderSource.Position position;
        try (FolderSource source = inputs.open(List.of("x.jsonl", "later.txt"), Inputs.LIMITS, InputFields.STANDARD)) {
            for (int i = 0; i < 4; i++) {
                source.next();
            }
            position = source.position();
        }
        try (FolderSource again = inputs.open(List.of("x.jsonl", "later.txt"), Inputs.LIMITS, InputFields.STANDARD)) {
            again.goOn(position);
            assertEquals(List.of("later.txt: Later"), inputs.told(Inputs.rest(again)));
        }
    }

    @Test
    void aFileThatWasWrittenAnewIsReadFromItsBeginning() throws IOException {
        Inputs inputs = new Inputs(folder);
        FolderSource.Position position;
        try (FolderSource source = inputs.open("x.jsonl", bytes(LINES))) {
            source.next();
            position = source.position();
        }
        Files.setLastModifiedTime(folder.resolve("x.jsonl"), FileTime.fromMillis(0));
        try (FolderSource again = inputs.open(List.of("x.jsonl"), Inputs.LIMITS, InputFields.STANDARD)) {
            again.goOn(position);
            assertEquals(4, Inputs.rest(again).size());
        }
    }
}
