package org.copydesk.app.notice;

import java.io.IOException;

/** A way to reach somebody. */
public interface Channel {
    /**
     * Sends a notice.
     *
     * @param json one JSON object, as UTF-8
     * @throws IOException if it did not arrive; its message is one line that says why
     */
    void send(byte[] json) throws IOException, InterruptedException;

    /** What it is called in a message, without secrets. */
    String name();
}
