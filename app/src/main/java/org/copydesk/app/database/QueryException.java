package org.copydesk.app.database;

import org.copydesk.core.text.CopydeskException;

/** SQL that can't be answered; its message is one line for whoever typed it. */
public final class QueryException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    QueryException(String message) {
        super(message);
    }

    QueryException(String message, Throwable cause) {
        super(message, cause);
    }
}
