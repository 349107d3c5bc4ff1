package org.copydesk.app.web;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What the store held at a moment. Immutable.
 *
 * @param at the moment
 * @param all all records
 * @param quarantined documents set aside
 * @param held records that wait for a person
 * @param sites by falling number of records, then by name
 * @param kinds likewise
 * @param languages likewise
 * @param runs the runs that cleaned them, the latest first
 * @param rules by falling number of documents, then by name
 */
record Counts(
        OffsetDateTime at,
        Group all,
        long quarantined,
        long held,
        List<Group> sites,
        List<Group> kinds,
        List<Group> languages,
        List<Group> runs,
        List<RuleCount> rules) {

    /** What a rule did; all zero for one that did nothing. */
    RuleCount rule(String rule) {
        return rules.stream().filter(one -> one.rule().equals(rule)).findFirst().orElse(new RuleCount(rule));
    }

    /** The records of a site; all zero for one that isn't known. */
    Group site(String site) {
        return sites.stream().filter(one -> one.name().equals(site)).findFirst().orElse(new Group(site, 0, 0, 0, 0, 0));
    }

    public String when() {
        return Typeset.time(at);
    }
}
