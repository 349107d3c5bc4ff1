package org.copydesk.pipeline.input;

import java.io.IOException;

/** A way in which files hold documents. Immutable and thread-safe. */
interface Format {
    /** Whether the content is of this format, by what it begins with and what it is called; it may only be peeked at. */
    boolean fits(Content content) throws IOException;

    /** @throws IOException if the content can't be read */
    Documents open(Content content, Opening opening) throws IOException;
}
