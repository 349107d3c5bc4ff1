package org.copydesk.pipeline.store;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What came of a run. */
public enum RunOutcome {
    /** In work, or its process died. */
    RUNNING,
    FINISHED,
    /** Given up; its request takes it up again, unless what it did can't be right. */
    FAILED,
    STOPPED,
    /** Its process died: shown of a run, stored of none. */
    CUT_OFF;

    /** The name in tables and JSON: lower case, words parted by a space. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
