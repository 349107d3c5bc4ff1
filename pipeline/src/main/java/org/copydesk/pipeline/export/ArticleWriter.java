package org.copydesk.pipeline.export;

import java.io.Closeable;
import java.io.IOException;
import org.copydesk.core.record.ArticleRecord;

/** Writes records in one format, in the order in which they come; equal records give equal bytes. Not thread-safe. */
public interface ArticleWriter extends Closeable {
    /** @throws java.io.UncheckedIOException if the output can't be written */
    void write(ArticleRecord record);

    /** Whether it needs the elements of the records' pages. */
    default boolean needsElements() {
        return false;
    }

    /** Writes what is left to write, and closes what this writer was given. What is not closed is not complete. */
    @Override
    void close() throws IOException;
}
