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
record Choices(
        boolean counted,
        List<Group> kinds,
        List<Group> sites,
        List<Group> languages,
        List<Group> rules,
        List<Group> runs,
        long suggesting,
        long quarantined,
        long held) {

    static Choices of(Counts store, boolean counted) {
        return new Choices(
                counted,
                store.kinds(),
                store.sites(),
                store.languages(),
                store.rules().stream()
                        .filter(rule -> !counted || rule.documents() > 0)
                        .map(rule -> Group.of(rule.rule(), rule.documents()))
                        .toList(),
                store.runs(),
                store.all().suggesting(),
                store.quarantined(),
                store.held());
    }

    /** A count as it is shown. */
    String shown(long count) {
        return counted ? Typeset.number(count) : "";
    }
}
