package org.copydesk.core.article;

import org.copydesk.core.text.CopydeskException;

/** An article and its changes don't give the source back: a fault of a stage or of the core, so nothing is stored. */
public final class LawBrokenException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    LawBrokenException(String message) {
        super(message);
    }
}
