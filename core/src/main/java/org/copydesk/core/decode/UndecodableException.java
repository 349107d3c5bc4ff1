package org.copydesk.core.decode;

import org.copydesk.core.text.CopydeskException;

/** The bytes are no text that any decoder reads, or more than it reads: the document belongs into quarantine. */
public final class UndecodableException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    /** @param reason one sentence for people */
    public UndecodableException(String reason) {
        super(reason);
    }

    /** @param reason one sentence for people */
    public UndecodableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
