package org.copydesk.core.stage;

import org.copydesk.core.text.CopydeskException;

/** A stage failed on a document: a fault of the stage, never of the document. */
public final class StageException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    private final String stage;

    StageException(String stage, RuntimeException cause) {
        super("stage " + stage + " failed: " + cause, cause);
        this.stage = stage;
    }

    /** The id of the stage that failed. */
    public String stage() {
        return stage;
    }
}
