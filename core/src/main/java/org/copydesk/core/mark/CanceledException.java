package org.copydesk.core.mark;

import org.copydesk.core.text.CopydeskException;

/** Work was given up since nobody waits for it any more. */
public final class CanceledException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    CanceledException() {
        super("nobody waits for this document any more");
    }
}
