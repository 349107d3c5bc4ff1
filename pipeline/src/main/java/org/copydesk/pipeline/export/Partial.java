package org.copydesk.pipeline.export;

import java.io.Closeable;
import java.io.IOException;

/** What is written under another name first, or to none; closed before it is complete it leaves nothing behind. Not thread-safe. */
public interface Partial extends Closeable {
    /** Everything is written: lets it take its name. */
    void complete() throws IOException;

    /** Removes it, unless it is complete; another thread may still write to it. */
    void remove() throws IOException;
}
