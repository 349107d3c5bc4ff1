package org.copydesk.app.web;

import org.copydesk.app.scraped.Visible;

/**
 * What a rule did to the records of the store.
 *
 * @param rule its id
 * @param documents how many it changes or would change
 * @param inForce its changes in force
 * @param characters the characters of the source that these touch
 * @param suggested its changes that were not applied
 * @param lost its edits in whose place a better one stood
 * @param confidenceSum the confidence of those in force and suggested, summed up
 */
record RuleCount(
        String rule, long documents, long inForce, long characters, long suggested, long lost, double confidenceSum) {
    RuleCount(String rule) {
        this(rule, 0, 0, 0, 0, 0, 0);
    }

    /** The id for people. */
    public String title() {
        return Visible.line(rule);
    }

    public String documentCount() {
        return Typeset.number(documents);
    }

    public String inForceCount() {
        return Typeset.number(inForce);
    }

    public String characterCount() {
        return Typeset.number(characters);
    }

    public String suggestedCount() {
        return Typeset.number(suggested);
    }

    public String lostCount() {
        return Typeset.number(lost);
    }

    /** The mean confidence; a dash where nothing is to be averaged. */
    public String sure() {
        return inForce + suggested == 0 ? "–" : Typeset.sure(confidenceSum / (inForce + suggested));
    }
}
