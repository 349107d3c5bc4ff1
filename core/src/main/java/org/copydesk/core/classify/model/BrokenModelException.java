package org.copydesk.core.classify.model;

import org.copydesk.core.text.CopydeskException;

/** A model of the owner's can't be used; the message is one line that names its file. */
public final class BrokenModelException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    BrokenModelException(String message) {
        super(message);
    }

    BrokenModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
