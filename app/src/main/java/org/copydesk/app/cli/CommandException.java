package org.copydesk.app.cli;

import org.copydesk.core.text.CopydeskException;

/** A command can't do what it was asked to; its message is one line for the person who asked. */
final class CommandException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }

    CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
