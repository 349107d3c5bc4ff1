package org.copydesk.app.web;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.pipeline.store.ListingCounts;
import org.copydesk.pipeline.store.ListingCounts.Counted;
import org.copydesk.pipeline.store.ListingCounts.RuleCount;

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
 * @param months when they were published, the latest first
 * @param runs the runs that cleaned them, the latest first
 * @param rules by falling number of documents, then by name
 */
record StoreTotals(
        OffsetDateTime at,
        RecordGroup all,
        long quarantined,
        long held,
        List<RecordGroup> sites,
        List<RecordGroup> kinds,
        List<RecordGroup> languages,
        List<RecordGroup> months,
        List<RecordGroup> runs,
        List<RuleCount> rules) {

    static StoreTotals of(Counted counted) {
        Map<String, RecordGroup> all = new HashMap<>();
        Map<String, RecordGroup> sites = new HashMap<>();
        Map<String, RecordGroup> kinds = new HashMap<>();
        Map<String, RecordGroup> languages = new HashMap<>();
        for (ListingCounts.Group one : counted.groups()) {
            add(all, "", one);
            add(sites, one.site(), one);
            add(kinds, one.kind(), one);
            add(languages, one.language(), one);
        }
        return new StoreTotals(
                OffsetDateTime.now(),
                all.getOrDefault("", RecordGroup.of("", 0)),
                counted.quarantined(),
                counted.held(),
                sorted(sites.values()),
                sorted(kinds.values()),
                sorted(languages.values()),
                counted.months().stream()
                        .map(month -> RecordGroup.of(month.published(), month.records()))
                        .sorted(Comparator.comparing(RecordGroup::name).reversed())
                        .toList(),
                counted.runs().stream()
                        .map(run -> RecordGroup.of(String.valueOf(run.runId()), run.records()))
                        .toList(),
                counted.rules().stream()
                        .sorted(Comparator.comparingLong(RuleCount::documents)
                                .reversed()
                                .thenComparing(RuleCount::rule))
                        .toList());
    }

    private static void add(Map<String, RecordGroup> groups, String name, ListingCounts.Group one) {
        RecordGroup named =
                new RecordGroup(name, one.records(), one.sourceLength(), one.removed(), one.edits(), one.suggesting());
        groups.merge(name, named, RecordGroup::plus);
    }

    private static List<RecordGroup> sorted(Collection<RecordGroup> groups) {
        return groups.stream()
                .sorted(Comparator.comparingLong(RecordGroup::records)
                        .reversed()
                        .thenComparing(RecordGroup::name))
                .toList();
    }

    /** What a rule did; all zero for one that did nothing. */
    RuleCount rule(String rule) {
        return rules.stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElse(new RuleCount(rule, 0, 0, 0, 0, 0, 0));
    }

    /** The records of a site; all zero for one that isn't known. */
    RecordGroup site(String site) {
        return sites.stream().filter(one -> one.name().equals(site)).findFirst().orElse(RecordGroup.of(site, 0));
    }

    public String when() {
        return Formats.time(at);
    }
}
