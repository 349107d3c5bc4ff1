package org.copydesk.core.housestyle;

import org.copydesk.core.text.CopydeskException;

/** A house style can't be used; the message is one line for the person who keeps it. */
public final class HouseStyleException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    HouseStyleException(String message) {
        super(message);
    }

    HouseStyleException(String message, Throwable cause) {
        super(message, cause);
    }
}
