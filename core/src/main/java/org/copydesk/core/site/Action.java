package org.copydesk.core.site;

import java.util.Locale;

/** The directives of a site file that say something of places in a page. */
public enum Action {
    /** An expression; the first that finds a text gives the title. */
    TITLE,
    AUTHOR,
    DATE,
    /** An expression; the first that finds a text names the article's body. */
    BODY,
    /** An expression; all it finds is no part of the article. */
    STRIP,
    /** A piece of a class or an id; all elements that have it are no part of the article. */
    STRIP_ID_OR_CLASS,
    /** A piece of an image's address; such images are not the article's. */
    STRIP_IMAGE_SRC,
    /** The page's JSON-LD is left unread. */
    SKIP_JSON_LD;

    /** The directive as it is written. */
    String directive() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isExpression() {
        return this == TITLE || this == AUTHOR || this == DATE || this == BODY || this == STRIP;
    }
}
