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
}
