package org.copydesk.core.mark;

import java.util.Locale;

/** What a fact is about. */
public enum Field {
    TITLE,
    STANDFIRST,
    AUTHOR,
    /** ISO 8601, a date or a date and time, with an offset only where the source gives one. */
    PUBLISHED,
    MODIFIED,
    /** A BCP 47 language tag. */
    LANGUAGE,
    SITE,
    SECTION,
    URL,
    IMAGE,
    /** {@code article}, or what the page is instead. */
    KIND,
    /** Why the article breaks off: {@code paywall}. Absent if it seems whole. */
    TRUNCATED;

    /** The name in records and tables: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
