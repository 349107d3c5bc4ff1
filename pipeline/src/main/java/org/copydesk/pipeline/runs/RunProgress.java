package org.copydesk.pipeline.runs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come.
 *
 * @param step {@code intake}, {@code learn}, {@code remember}, {@code clean}, {@code sign}, {@code forget} or {@code link}
 * @param done documents done in this step
 * @param total documents of this step, or -1 while unknown
 * @param quarantined documents quarantined in this run so far
 * @param documentsPerSecond as it was lately; 0 while unknown
 * @param left until the run ends, about, or null while unknown
 */
public record RunProgress(
        String step,
        long done,
        long total,
        long quarantined,
        double documentsPerSecond,
        @Nullable Duration left) {

    /** Without a notion of time. */
    public RunProgress(String step, long done, long total, long quarantined) {
        this(step, done, total, quarantined, 0, null);
    }
}
