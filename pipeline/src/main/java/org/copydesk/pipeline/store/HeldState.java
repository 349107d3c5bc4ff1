package org.copydesk.pipeline.store;

import java.util.Locale;

/** Why a record is in no export. */
public enum HeldState {
    /** It waits for a person. */
    HELD,
    /** A person keeps it out for good. */
    DROPPED;

    /** The name in tables and on pages: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
