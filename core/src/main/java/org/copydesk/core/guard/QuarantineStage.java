package org.copydesk.core.guard;

import java.util.Locale;

/** Where a document failed that failed in no stage of the cleaning; those have ids of their own. */
public enum QuarantineStage {
    /** It could not be read. */
    INTAKE,
    DECODE,
    /** Its article doesn't give its source back, or has no text. */
    LAW;

    /** The name in tables: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
