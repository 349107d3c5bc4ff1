package org.copydesk.pipeline.job;

import java.util.Locale;
import org.copydesk.core.text.CopydeskException;

/** A run came to its end, but set aside so many documents that something must be wrong; what it cleaned is stored. */
public final class TooManyQuarantinedException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    private final transient RunSummary summary;

    TooManyQuarantinedException(RunSummary summary, long quarantined, QuarantineLimit limit) {
        super(String.format(
                Locale.ROOT,
                "run %d set aside %d of %d new or changed documents, more than the limit of %.0f %%;"
                        + " the view quarantined says why",
                summary.runId(),
                quarantined,
                quarantined + summary.cleaned(),
                limit.mostShare() * 100));
        this.summary = summary;
    }

    /** What the run did. */
    public RunSummary summary() {
        return summary;
    }
}
