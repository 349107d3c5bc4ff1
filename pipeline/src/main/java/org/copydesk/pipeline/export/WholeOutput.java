package org.copydesk.pipeline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.copydesk.pipeline.s3.S3Address;
import org.copydesk.pipeline.s3.S3Upload;

/** A file or an object that is there whole or not at all; until it is complete, what was there before stays. */
public interface WholeOutput extends Partial {
    /**
     * Begins to write; folders that are missing are made.
     *
     * @param place a file, or the address of an object
     * @throws IOException if it can't be written; of a file also if it is a folder, or somebody else is writing it
     * @throws IllegalArgumentException if it is meant as the address of an object and is none; the message doesn't repeat it
     */
    static WholeOutput at(String place) throws IOException {
        return S3Address.isMeant(place)
                ? new WholeObject(S3Upload.to(S3Address.ofObject(place)))
                : WholeFile.at(Path.of(place));
    }

    /** The hidden name under which a file is written first. A run over the same folder passes it by. */
    static Path part(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".part");
    }

    /** Takes the content; closing it changes nothing. */
    OutputStream stream();
}
