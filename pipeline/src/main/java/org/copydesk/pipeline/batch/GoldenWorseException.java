package org.copydesk.pipeline.batch;

import java.util.List;
import org.copydesk.core.text.CopydeskException;
import org.copydesk.pipeline.plan.GoldenResult;

/** A run or a plan is refused since it would make golden records worse; nothing was cleaned. */
public final class GoldenWorseException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    private final transient List<GoldenResult> worse;

    GoldenWorseException(List<GoldenResult> worse) {
        super(
                worse.size() == 1
                        ? "refused: a golden record would get worse"
                        : "refused: " + worse.size() + " golden records would get worse");
        this.worse = List.copyOf(worse);
    }

    /** The records that would get worse. */
    public List<GoldenResult> worse() {
        return worse;
    }
}
