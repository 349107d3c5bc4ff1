package org.copydesk.pipeline.batch;

import java.util.Locale;
import org.copydesk.core.text.CopydeskException;
import org.copydesk.pipeline.runs.RunSummary;

/**
 * A run set aside so many documents that something must be wrong. It came to its end, or read no more of its input; what it cleaned
 * is stored.
 */
public final class TooManyQuarantinedException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    private final transient RunSummary summary;

    TooManyQuarantinedException(RunSummary summary, long quarantined, QuarantineLimit limit, boolean cutShort) {
        super(String.format(
                Locale.ROOT,
                "run %d set aside %d of %d new or changed documents, more than the limit of %.0f %%;"
                        + " the view quarantined says why%s",
                summary.runId(),
                quarantined,
                quarantined + summary.cleaned(),
                limit.mostShare() * 100,
                cutShort ? "; the rest of the input was not read" : ""));
        this.summary = summary;
    }

    /** What the run did. */
    public RunSummary summary() {
        return summary;
    }
}
