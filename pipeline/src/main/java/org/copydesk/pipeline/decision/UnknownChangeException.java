package org.copydesk.pipeline.decision;

import org.copydesk.core.text.CopydeskException;

/** There is no such document, change, candidate or decision, or nothing can be decided about it. */
public final class UnknownChangeException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    UnknownChangeException(String message) {
        super(message);
    }
}
