package org.copydesk.app.jobs;

import org.copydesk.core.text.CopydeskException;

/** A job can't begin, since a run is in work. */
public final class JobBusyException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    public JobBusyException(String message) {
        super(message);
    }
}
