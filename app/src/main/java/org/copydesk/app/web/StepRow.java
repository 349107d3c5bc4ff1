package org.copydesk.app.web;

import java.time.Duration;
import org.copydesk.pipeline.runs.RunHistory;

/** The working time of one link of a run's chain. */
record StepRow(RunHistory.StepTime time) {
    public String step() {
        return time.step();
    }

    public String documentCount() {
        return Formats.number(time.documents());
    }

    public String took() {
        return Formats.took(Duration.ofMillis(time.millis()));
    }

    /** Milliseconds a document; a dash without documents. */
    public String each() {
        return time.documents() == 0
                ? "–"
                : String.format(java.util.Locale.ROOT, "%.2f ms", (double) time.millis() / time.documents());
    }
}
