package org.copydesk.spark;

import org.copydesk.core.text.CopydeskException;

/** What a job was asked for can't be done, and nothing was begun; its message says what to do in one sentence. */
public final class RequestException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    RequestException(String message) {
        super(message);
    }

    RequestException(String message, Throwable cause) {
        super(message, cause);
    }
}
