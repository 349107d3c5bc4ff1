package org.copydesk.pipeline.input;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The documents of one file or archive entry, read one by one. Not thread-safe. */
interface Documents extends Closeable {
    /**
     * The next document, or null after the last.
     *
     * @throws IOException if what is left can't be read
     */
    @Nullable
    InputItem next() throws IOException;

    /** Where the reading is: after the document handed out last. Each format writes it in its own way. */
    String position();

    /**
     * Goes on from a position, before anything was read.
     *
     * @throws IOException if there is no such place
     */
    void goOn(String position) throws IOException;
}
