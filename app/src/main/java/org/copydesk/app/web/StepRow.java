package org.copydesk.app.web;

import java.time.Duration;

/**
 * The working time of one link of a run's chain.
 *
 * @param step strip, fix, segment or persist
 * @param documents how many went through it
 * @param millis working time, summed over the workers
 */
record StepRow(String step, long documents, long millis) {
    public String documentCount() {
        return Typeset.number(documents);
    }

    public String took() {
        return Typeset.took(Duration.ofMillis(millis));
    }

    /** Milliseconds a document; a dash without documents. */
    public String each() {
        return documents == 0 ? "–" : String.format(java.util.Locale.ROOT, "%.2f ms", (double) millis / documents);
    }
}
