package org.copydesk.pipeline.batch;

import org.copydesk.core.text.CopydeskException;
import org.copydesk.pipeline.store.Lease;

/** Another process is at the batch of the same store, and lives; nothing was changed. */
public final class RunBusyException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    RunBusyException(Lease lease) {
        super((lease.runId() == null ? "a run" : "run " + lease.runId()) + " is being done by " + lease.holder()
                + "; nothing was changed");
    }
}
