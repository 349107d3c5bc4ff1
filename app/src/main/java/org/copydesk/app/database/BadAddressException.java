package org.copydesk.app.database;

import org.copydesk.core.text.CopydeskException;

/** A store's address that is not on the list of those allowed: wrong usage, and nothing was touched. */
public final class BadAddressException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    BadAddressException(String message) {
        super(message);
    }
}
