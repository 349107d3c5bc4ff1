package org.copydesk.pipeline.input;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** Hands out documents one by one, always in the same order. Not thread-safe. */
public interface PayloadSource extends Closeable {
    /** The next document, or null after the last. */
    @Nullable
    Received next();

    /** How many there are in all, or -1 if that is not known. */
    long total();
}
