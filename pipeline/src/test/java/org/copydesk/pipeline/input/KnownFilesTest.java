package org.copydesk.pipeline.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.InputLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFilesTest {
    @TempDir
    Path inbox;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = inbox.resolve("pages.jsonl");
        Files.writeString(file, "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n");
        settle();
    }

    private void settle() throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }

    private FolderSource source(InputFields fields) {
        return FolderSource.open(
                List.of(inbox.toString()),
                Set.of(),
                Set.of(),
                InputLimits.of(1_000_000),
                fields,
                InputStream.nullInputStream());
    }

    private KnownFiles.Whole read(InputFields fields) {
        try (FolderSource source = source(fields)) {
            while (source.next() != null) {
                assertNull(source.ended());
            }
            KnownFiles.Whole ended = source.ended();
            assertEquals(2, ended.documents());
            return ended;
        }
    }

    @Test
    void aFileHasTheSameStampAsLongAsItIsReadInTheSameWay() throws IOException {
        InputFields named = InputFields.STANDARD.with(InputFields.Kind.TEXT, "story");
        assertEquals(read(named), read(InputFields.STANDARD.with(InputFields.Kind.TEXT, "story")));
        assertNotEquals(read(named).stamp(), read(InputFields.STANDARD).stamp());
    }

    @Test
    void aFileThatWasWrittenAnewHasAnotherStampThoughSizeAndTimeAreTheSame() throws IOException {
        String before = read(InputFields.STANDARD).stamp();
        Files.writeString(file, "{\"text\": \"Six.\"}\n{\"text\": \"Two.\"}\n");
        settle();
        assertNotEquals(before, read(InputFields.STANDARD).stamp());
    }

    @Test
    void aFileThatWasWrittenJustNowIsNotReliedOn() throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        try (FolderSource source = source(InputFields.STANDARD)) {
            while (source.next() != null) {
                assertNull(source.ended());
            }
            assertNull(source.ended());
        }
    }

    @Test
    void whatIsKnownIsHandedOutInPartsWithoutBeingRead() throws IOException {
        KnownFiles.Range range = new KnownFiles.Range(7, 100, 2_450);
        Files.writeString(file, "no records any more");
        settle();
        try (FolderSource source = source(InputFields.STANDARD)) {
            source.passOver(
                    (name, stamp) -> name.equals(file.toUri().toString()) ? Optional.of(range) : Optional.empty());
            List<KnownFiles.Range> parts = new ArrayList<>();
            for (InputItem next = source.next(); next != null; next = source.next()) {
                parts.add(((InputItem.Known) next).range());
            }
            assertEquals(
                    List.of(
                            new KnownFiles.Range(7, 100, 1_000),
                            new KnownFiles.Range(7, 1_100, 1_000),
                            new KnownFiles.Range(7, 2_100, 450)),
                    parts);
            assertNull(source.ended(), "it was not read");
        }
    }

    @Test
    void goesOnInsideWhatIsKnown() {
        KnownFiles known = (name, stamp) -> Optional.of(new KnownFiles.Range(7, 100, 2_450));
        FolderSource.Position position;
        try (FolderSource source = source(InputFields.STANDARD)) {
            source.passOver(known);
            source.next();
            position = source.position();
        }
        try (FolderSource source = source(InputFields.STANDARD)) {
            source.passOver(known);
            source.goOn(position);
            assertEquals(
                    List.of(1_100L, 2_100L),
                    Stream.of(source.next(), source.next())
                            .map(part -> ((InputItem.Known) part).range().first())
                            .toList());
            assertNull(source.next());
            assertNull(source.ended(), "not all were handed out here");
        }
    }
}
