package org.copydesk.pipeline.runs;

import org.copydesk.core.text.CopydeskException;

/** A run ended before its end; what it did so far is stored, and the same request takes it up again. */
public final class RunFailedException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    public RunFailedException(String message) {
        super(message);
    }

    public RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
