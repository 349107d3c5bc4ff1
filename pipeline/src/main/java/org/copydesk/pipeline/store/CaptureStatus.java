package org.copydesk.pipeline.store;

import java.util.Locale;

/** What a run made of a document that it fetched, or had to clean again. */
public enum CaptureStatus {
    PENDING,
    CLEANED,
    /** Its record stands for the same bytes and fingerprint. */
    UNCHANGED,
    QUARANTINED;

    /** The name in tables and on pages: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
