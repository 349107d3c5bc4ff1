package org.copydesk.app.database;

import org.copydesk.core.text.CopydeskException;

/** A store that can't be opened: its message is one line that says why and what to do. */
public final class StoreException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
