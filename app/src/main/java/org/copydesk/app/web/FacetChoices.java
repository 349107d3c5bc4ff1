package org.copydesk.app.web;

import java.util.List;

/**
 * By what a list can be narrowed further.
 *
 * @param store what is counted
 * @param counted whether the counts are those of the list; else they are of the whole store, and not for showing
 */
record FacetChoices(StoreTotals store, boolean counted) {

    List<RecordGroup> rules() {
        return store.rules().stream()
                .filter(rule -> !counted || rule.documents() > 0)
                .map(rule -> RecordGroup.of(rule.rule(), rule.documents()))
                .toList();
    }

    /** A count as it is shown. */
    String shown(long count) {
        return counted ? Formats.number(count) : "";
    }
}
