package org.copydesk.pipeline.input;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** Hands out documents one by one, always in the same order. Not thread-safe. */
public interface PayloadSource extends Closeable {
    /** The next document, or null after the last. */
    @Nullable
    InputItem next();

    /** Passes over files whose documents are known. To be called before the first document is asked for. */
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

    /** How far it was read. */
    Position position();

    /** Passes over what was read up to {@code after}; if the input is no longer the same, it begins anew. */
    void goOn(Position after);
}
