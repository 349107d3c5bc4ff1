package org.copydesk.pipeline.input;

import java.io.IOException;

/** A way in which files hold documents. Immutable and thread-safe. */
interface Format {
    /** Whether the content is of this format, by what it begins with and what it is called; it may only be peeked at. */
    boolean fits(Content content) throws IOException;

    /** Whether it is an archive, of which only a few may be inside of one another. */
    default boolean isArchive() {
        return false;
    }

    /** Whether it holds other files: an archive or a compression. */
    default boolean isLayer() {
        return isArchive();
    }

    /** @throws IOException if the content can't be read */
    Documents open(Content content, FormatRegistry opening) throws IOException;
}
