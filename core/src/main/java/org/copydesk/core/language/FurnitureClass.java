package org.copydesk.core.language;

import java.util.Locale;

/** What a phrase of the page around an article is for; in a language's file the key is the constant's name in lower case. */
public enum FurnitureClass {
    /** Passes the page on, prints it, or follows the paper elsewhere. */
    SHARE,
    /** Heads or leads to other articles. */
    RELATED,
    /** Stands at and in readers' comments, "3 days ago" among them. */
    COMMENTS,
    /** Leads about the site. */
    NAVIGATION,
    /** Copyright, terms, privacy, cookies. */
    RIGHTS,
    /** Says that something is an advertisement. */
    ADVERT,
    /** Leads to the rest of something. */
    MORE,
    /** Asks for an account or a subscription before going on. */
    ACCESS;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
