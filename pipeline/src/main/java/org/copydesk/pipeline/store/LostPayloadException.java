package org.copydesk.pipeline.store;

import org.copydesk.core.text.CopydeskException;

/** The bytes of a payload are kept by reference, and are no longer where they were; its message names the file. */
public final class LostPayloadException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    LostPayloadException(String message) {
        super(message);
    }

    LostPayloadException(String message, Throwable cause) {
        super(message, cause);
    }
}
