package org.copydesk.app.web;

import java.time.OffsetDateTime;

/**
 * A document as the list shows it. All text is made visible.
 *
 * @param id the document
 * @param headline its title, or empty
 * @param uri where it came from
 * @param site the host, or empty
 * @param kind article, or what it is instead
 * @param language a tag, or empty
 * @param cleanedAt when
 * @param removedShare the share of the source that was taken out, 0 to 1
 * @param edits edits in force
 * @param suggestions changes not applied
 * @param quarantined whether a later version was set aside
 * @param kept why it stands in no export: held or dropped, and what is out of the ordinary; empty where it does
 */
record Listed(
        String id,
        String headline,
        String uri,
        String site,
        String kind,
        String language,
        OffsetDateTime cleanedAt,
        double removedShare,
        int edits,
        int suggestions,
        boolean quarantined,
        String kept) {
    /** What to call it. */
    public String name() {
        return headline.isEmpty() ? uri : headline;
    }

    public String when() {
        return Typeset.time(cleanedAt);
    }

    public String removed() {
        return Typeset.share(removedShare);
    }
}
