package org.copydesk.pipeline.input;

import org.copydesk.core.text.CopydeskException;

/** What a run was asked to read isn't there; nothing was changed. */
public class InputException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }
}
