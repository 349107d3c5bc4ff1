package org.copydesk.pipeline.sitewatch;

import java.util.Locale;

/** What an alarm is about. */
public enum AlarmKind {
    /** More or less of a site's pages is taken out than usual. */
    REMOVED,
    /** The texts of a site are longer or shorter than usual. */
    LENGTH,
    LAYOUT,
    NO_INPUT,
    QUARANTINE,
    /** An output of a job was not written. */
    OUTPUT;

    /** The name in tables: lower case, words joined by a hyphen. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
