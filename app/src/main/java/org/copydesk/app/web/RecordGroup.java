package org.copydesk.app.web;

import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.store.ArticleSearch;

/**
 * Records that have something in common.
 *
 * @param name what they have in common, such as a site; empty where it is not known
 * @param records how many
 * @param sourceLength the characters of their sources
 * @param removed the characters taken out
 * @param edits edits in force
 * @param suggesting how many have suggestions
 */
record RecordGroup(String name, long records, long sourceLength, long removed, long edits, long suggesting) {
    /** Of which no more is known than how many they are. */
    static RecordGroup of(String name, long records) {
        return new RecordGroup(name, records, 0, 0, 0, 0);
    }

    RecordGroup plus(RecordGroup other) {
        return new RecordGroup(
                name,
                records + other.records,
                sourceLength + other.sourceLength,
                removed + other.removed,
                edits + other.edits,
                suggesting + other.suggesting);
    }

    /** The name for people. */
    public String title() {
        return name.isEmpty() ? "not known" : VisibleText.line(name);
    }

    /** The value in addresses. */
    public String value() {
        return name.isEmpty() ? ArticleSearch.UNKNOWN : name;
    }

    /** The same in hundredths, for a bar. */
    public long hundredths() {
        return sourceLength == 0 ? 0 : Math.round(100.0 * removed / sourceLength);
    }
}
