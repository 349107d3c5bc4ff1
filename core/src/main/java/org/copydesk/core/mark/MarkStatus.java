package org.copydesk.core.mark;

import java.util.Locale;

/** What became of a mark. */
public enum MarkStatus {
    /** It holds: an edit or a chrome label changes the text. */
    IN_FORCE,
    /** Likely, but not sure enough to be applied. */
    SUGGESTED,
    /** A better mark of the same phase, or one it cuts through, stood in its place. */
    OVERRULED,
    /** A later mark covers it and took its effect over. */
    REPLACED,
    /** A person decided against it. */
    REJECTED;

    /** The name in records and tables: lower case, words joined by a hyphen. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
