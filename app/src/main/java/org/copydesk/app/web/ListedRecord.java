package org.copydesk.app.web;

import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.store.ArticleSearch;

/**
 * A document as the list shows it. All text is made visible.
 *
 * @param headline its title, or empty
 * @param uri where it came from
 * @param site the host, or empty
 * @param kind article, or what it is instead
 * @param language a tag, or empty
 * @param when it was cleaned
 * @param removed the share of the source that was taken out
 * @param edits edits in force
 * @param suggestions changes not applied
 * @param quarantined whether a later version was set aside
 * @param kept why it stands in no export: held or dropped, and what is out of the ordinary; empty where it does
 */
record ListedRecord(
        String id,
        String headline,
        String uri,
        String site,
        String kind,
        String language,
        String when,
        String removed,
        int edits,
        int suggestions,
        boolean quarantined,
        String kept) {
    static ListedRecord of(ArticleSearch.Listed one) {
        return new ListedRecord(
                one.id(),
                VisibleText.line(one.headline()),
                VisibleText.line(one.uri()),
                VisibleText.line(one.site()),
                one.kind(),
                VisibleText.line(one.language()),
                Formats.time(one.cleanedAt()),
                Formats.share(one.removedShare()),
                one.edits(),
                one.suggestions(),
                one.quarantined(),
                one.state() == null ? "" : VisibleText.line(one.state().label() + ": " + one.says()));
    }

    /** What to call it. */
    public String name() {
        return headline.isEmpty() ? uri : headline;
    }
}
