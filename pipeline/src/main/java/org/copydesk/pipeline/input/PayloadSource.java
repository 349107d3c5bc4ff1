package org.copydesk.pipeline.input;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** Hands out documents one by one, always in the same order. Not thread-safe. */
public interface PayloadSource extends Closeable {
    /** The next document, or null after the last. */
    @Nullable
    InputItem next();

    /** Passes over files whose documents are known. To be told before the first document is asked for. */
    default void passOver(KnownFiles known) {}

    /** The file whose end the last {@link #next} came upon, if it was read from its beginning and nothing in it was refused; or null. */
    default KnownFiles.@Nullable Whole ended() {
        return null;
    }

    /** How many there are in all, or -1 if that is not known. */
    long total();

    /** The bytes of all files together as they lie there, or -1 if that is not known. */
    default long size() {
        return -1;
    }

    /** How many of these bytes were read, about. */
    default long read() {
        return 0;
    }

    /** How far it was read: after the document handed out last. */
    Position position();

    /** Passes over what was read up to {@code after}; if the input is no longer the same, it begins anew. */
    void goOn(Position after);

    /**
     * How far a source was read.
     *
     * @param inputs names all files, with their sizes and times; if they changed, everything is read anew
     * @param file the path of the file to go on with, or empty before the first
     * @param taken how many of its documents were handed out; {@link #ALL} if all were
     */
    record Position(String inputs, String file, int taken) {
        /** All documents of a file. */
        public static final int ALL = Integer.MAX_VALUE;
    }
}
