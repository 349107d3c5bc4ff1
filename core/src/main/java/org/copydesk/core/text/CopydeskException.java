package org.copydesk.core.text;

/** The root of the few exceptions Copydesk throws: bad set-up or bytes that are no text, never merely bad content. */
public abstract class CopydeskException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected CopydeskException(String message) {
        super(message);
    }

    protected CopydeskException(String message, Throwable cause) {
        super(message, cause);
    }
}
