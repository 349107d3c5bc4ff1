package org.copydesk.app.web;

import org.copydesk.app.scraped.Visible;
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
        return Visible.line(rule());
    }

    public String documentCount() {
        return Typeset.number(documents());
    }

    public String inForceCount() {
        return Typeset.number(counted.inForce());
    }

    public String characterCount() {
        return Typeset.number(counted.characters());
    }

    public String suggestedCount() {
        return Typeset.number(counted.suggested());
    }

    public String lostCount() {
        return Typeset.number(counted.lost());
    }

    /** The mean confidence; a dash where nothing is to be averaged. */
    public String sure() {
        long sum = counted.inForce() + counted.suggested();
        return sum == 0 ? "–" : Typeset.sure(counted.confidenceSum() / sum);
    }
}
