package org.copydesk.app.web;

import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.store.ListingCounts;

/** What a rule did to the records of the store, for people. */
record RuleCount(ListingCounts.RuleCount counted) {
    public String rule() {
        return counted.rule();
    }

    public long documents() {
        return counted.documents();
    }

    /** The id for people. */
    public String title() {
        return VisibleText.line(rule());
    }

    public String documentCount() {
        return Formats.number(documents());
    }

    public String inForceCount() {
        return Formats.number(counted.inForce());
    }

    public String characterCount() {
        return Formats.number(counted.characters());
    }

    public String suggestedCount() {
        return Formats.number(counted.suggested());
    }

    public String lostCount() {
        return Formats.number(counted.lost());
    }

    /** The mean confidence; a dash where nothing is to be averaged. */
    public String sure() {
        long sum = counted.inForce() + counted.suggested();
        return sum == 0 ? "–" : Formats.sure(counted.confidenceSum() / sum);
    }
}
