package org.copydesk.core.input;

/** A file that is made to unpack without end; nothing more is read of it. */
public final class BombException extends UnreadableException {
    private static final long serialVersionUID = 1L;

    public BombException(String message) {
        super(message);
    }
}
