package org.copydesk.pipeline.store;

import java.util.Locale;

/** What came of a scheduled time. */
public enum FiringOutcome {
    /** In work, or cut off. */
    TAKEN,
    FINISHED,
    /** It had no new documents, though it usually has some. */
    NO_INPUT,
    FAILED,
    STOPPED,
    /** Nothing ran. */
    MISSED,
    /** Nothing ran, since a person had paused the job. */
    PAUSED;

    /** The name in tables and JSON: lower case, words joined by a hyphen. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
