package org.copydesk.app.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.pipeline.runs.RunHistory.Entry;
import org.copydesk.pipeline.runs.RunStatus;
import org.copydesk.pipeline.store.RunOutcome;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come, as its page tells it.
 *
 * @param step the step in work
 * @param done documents done in it
 * @param total documents of it; empty while unknown
 * @param rate documents a second
 * @param left how long it will take yet, about; empty while unknown
 * @param share of the step, 0 to 100, for the width of a bar
 */
record ProgressView(String step, String done, String total, String rate, String left, int share) {
    /** Null where the run is not in work, or nothing is known of it. */
    static @Nullable ProgressView of(Entry run, Optional<RunStatus> known) {
        if (run.outcome() != RunOutcome.RUNNING || known.isEmpty()) {
            return null;
        }
        RunStatus now = known.get();
        return new ProgressView(
                now.step(),
                Formats.number(now.done()),
                now.total() < 0 ? "" : Formats.number(now.total()),
                String.format(Locale.ROOT, "%.1f", now.documentsPerSecond()),
                now.millisLeft() < 0 ? "" : Formats.took(Duration.ofSeconds(now.millisLeft() / 1000)),
                now.total() <= 0 ? 0 : (int) (100 * now.done() / now.total()));
    }
}
