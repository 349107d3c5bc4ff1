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
    /** What readers wrote beneath the article. */
    COMMENT,
    /** A pointer to another story: teasers, links, boxes of them. */
    RELATED,
    /** A legal note or a note on the making of the article, such as whose views it holds or that it earns by its links. */
    DISCLAIMER,
    /** A part of another part; it never divides the text. */
    SENTENCE,
    /** Not the article: taken out of the clean text. */
    CHROME;

    /**
     * Whether it is set apart in the chrome phase, as chrome is, but kept as a part of the record. It is neither corrected nor
     * divided; a chrome label in force takes it out.
     */
    public boolean isAside() {
        return this == COMMENT || this == RELATED || this == DISCLAIMER;
    }

    /** The name in records and tables: lower case, words joined by a hyphen, such as {@code list-item}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
