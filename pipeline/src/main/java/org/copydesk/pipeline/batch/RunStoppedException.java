package org.copydesk.pipeline.batch;

import org.copydesk.core.text.CopydeskException;

/** A run was asked to stop and did so after what it had in hand; the same request takes it up again. */
public final class RunStoppedException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    RunStoppedException(long runId) {
        super("run " + runId + " was stopped; what is done is stored, and the same command goes on with the rest");
    }
}
