package org.copydesk.app.web;

import org.copydesk.app.scraped.Visible;
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
record Group(String name, long records, long sourceLength, long removed, long edits, long suggesting) {
    /** Of which no more is known than how many they are. */
    static Group of(String name, long records) {
        return new Group(name, records, 0, 0, 0, 0);
    }

    Group plus(Group other) {
        return new Group(
                name,
                records + other.records,
                sourceLength + other.sourceLength,
                removed + other.removed,
                edits + other.edits,
                suggesting + other.suggesting);
    }

    /** The name for people. */
    public String title() {
        return name.isEmpty() ? "not known" : Visible.line(name);
    }

    /** The value in addresses. */
    public String value() {
        return name.isEmpty() ? ArticleSearch.UNKNOWN : name;
    }

    public String count() {
        return Typeset.number(records);
    }

    public String removedShare() {
        return Typeset.share(removed, sourceLength);
    }

    /** The same in hundredths, for a bar. */
    public long hundredths() {
        return sourceLength == 0 ? 0 : Math.round(100.0 * removed / sourceLength);
    }

    public String editCount() {
        return Typeset.number(edits);
    }

    public String suggestingCount() {
        return Typeset.number(suggesting);
    }
}
