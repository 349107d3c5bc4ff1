package org.copydesk.app.database;

import org.copydesk.core.text.CopydeskException;

/** A store that can't be opened: its message is one line that says why and what to do. */
public final class StoreException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    private final boolean inUse;

    StoreException(String message) {
        super(message);
        this.inUse = false;
    }

    StoreException(String message, Throwable cause) {
        this(message, cause, false);
    }

    private StoreException(String message, Throwable cause, boolean inUse) {
        super(message, cause);
        this.inUse = inUse;
    }

    static StoreException inUse(String message, Throwable cause) {
        return new StoreException(message, cause, true);
    }

    /** Whether another process holds the store, so that trying again later may do. */
    public boolean isInUse() {
        return inUse;
    }
}
