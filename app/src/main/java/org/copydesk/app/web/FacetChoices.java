package org.copydesk.app.web;

import java.util.List;

/**
 * By what a list can be narrowed further.
 *
 * @param counted whether the counts are those of the list; else they are of the whole store, and not for showing
 * @param suggesting records with suggestions
 * @param quarantined documents set aside
 * @param held records that wait for a person
 */
record FacetChoices(
        boolean counted,
        List<RecordGroup> kinds,
        List<RecordGroup> sites,
        List<RecordGroup> languages,
        List<RecordGroup> rules,
        List<RecordGroup> runs,
        long suggesting,
        long quarantined,
        long held) {

    static FacetChoices of(StoreTotals store, boolean counted) {
        return new FacetChoices(
                counted,
                store.kinds(),
                store.sites(),
                store.languages(),
                store.rules().stream()
                        .filter(rule -> !counted || rule.documents() > 0)
                        .map(rule -> RecordGroup.of(rule.rule(), rule.documents()))
                        .toList(),
                store.runs(),
                store.all().suggesting(),
                store.quarantined(),
                store.held());
    }

    /** A count as it is shown. */
    String shown(long count) {
        return counted ? Formats.number(count) : "";
    }
}
