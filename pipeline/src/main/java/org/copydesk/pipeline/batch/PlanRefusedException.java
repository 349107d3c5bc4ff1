package org.copydesk.pipeline.batch;

import org.copydesk.core.text.CopydeskException;

/** A plan can't be applied as things stand; nothing was changed. */
public final class PlanRefusedException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    PlanRefusedException(String message) {
        super(message);
    }
}
