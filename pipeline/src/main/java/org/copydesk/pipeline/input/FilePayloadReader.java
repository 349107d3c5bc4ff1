package org.copydesk.pipeline.input;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Set;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.InputLimits;
import org.copydesk.core.input.UnreadableException;

/**
 * Reads documents again where they are in files that are kept: pages and texts in files of their own, and the records of web
 * archives. Thread-safe.
 */
public final class FilePayloadReader {
    private static final String OFFSET = "#offset=";

    private final FormatRegistry opening;

    /** @param limits those with which the files were read, or wider ones */
    public FilePayloadReader(InputLimits limits) {
        this.opening = new FormatRegistry(limits, InputFields.STANDARD);
    }

    /** Where a {@link InputItem.Whole#lasting} document is. */
    public static Spot spot(String place) {
        int at = place.indexOf(OFFSET);
        return at < 0
                ? new Spot(place, 0)
                : new Spot(place.substring(0, at), Long.parseLong(place.substring(at + OFFSET.length())));
    }

    /**
     * The bytes of the document that is there, decompressed; whether they are those of old, the caller must see.
     *
     * @throws IOException if nothing can be read there
     */
    public byte[] read(Spot spot) throws IOException {
        InputFile file;
        try {
            file = new LocalFile(Path.of(URI.create(spot.file())), Set.of());
        } catch (IllegalArgumentException | FileSystemNotFoundException notAFile) {
            throw new UnreadableException(spot.file() + " names no file", notAFile);
        }
        Content content = Content.file(Channels.newInputStream(file.open()), file, opening.limits());
        try (Documents documents = opening.open(content)) {
            InputItem found = documents instanceof WarcRecords records ? records.at(spot.offset()) : documents.next();
            if (found instanceof InputItem.Whole whole && spot(whole.place()).equals(spot)) {
                return whole.payload().bytes();
            }
            throw new UnreadableException("no document stands there");
        }
    }

    /**
     * Where a document is.
     *
     * @param file the URI of the file
     * @param offset the offset in it, in bytes; 0 for the whole file
     */
    public record Spot(String file, long offset) {}
}
