package org.copydesk.core.decision;

import java.util.Locale;

/** What a person decided. */
public enum DecisionKind {
    /** A change that was made is right: it is made from now on, however sure the rules are of it. */
    KEEP,
    /** A change that was only suggested is to be made. */
    ACCEPT,
    /** A change or suggestion is wrong: it is not made. Of chrome it means that the passage belongs to the record. */
    REJECT,
    /** A passage is not the article: it is taken out as chrome. */
    REMOVE,
    /** A field has this value. */
    PIN;

    /** Whether something is to be done, not left alone. */
    public boolean isFor() {
        return this != REJECT;
    }

    /** The name in records and tables: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
