package org.copydesk.core.mark;

import java.util.Locale;

/** What a part of the text is. */
public enum Role {
    TITLE,
    STANDFIRST,
    BYLINE,
    DATELINE,
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    QUOTE,
    CAPTION,
    TABLE,
    CODE,
    /** A part of another part; it never divides the text. */
    SENTENCE,
    /** Not the article: taken out of the clean text. */
    CHROME;

    /** The name in records and tables: lower case, words joined by a hyphen, such as {@code list-item}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
