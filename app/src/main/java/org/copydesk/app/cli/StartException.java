package org.copydesk.app.cli;

import org.copydesk.core.text.CopydeskException;
import org.springframework.boot.web.server.PortInUseException;

/** The batch or the server can't start, such as for a setting that can't be; its message is one line that says why. */
public final class StartException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    private StartException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What to say of a failed start. */
    public static StartException of(RuntimeException e) {
        Throwable root = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException inUse) {
                return new StartException("port " + inUse.getPort() + " is in use; take another with --port", e);
            }
            root = cause;
            if (cause instanceof CopydeskException) {
                break;
            }
        }
        return new StartException("can't start: " + root.getMessage(), e);
    }
}
