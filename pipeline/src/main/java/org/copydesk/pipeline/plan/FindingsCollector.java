package org.copydesk.pipeline.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Sums up comparisons; what it holds is bounded, the counts by rule and site and the flips apart. For one thread. */
public final class FindingsCollector {
    private static final int LARGEST = 20;
    private static final int LISTED = 200;

    private static final Comparator<Comparison> LARGER = Comparator.comparingInt(
                    (Comparison one) -> one.difference().words())
            .thenComparingInt(one -> one.fields().size())
            .thenComparing(Comparison::documentId, Comparator.reverseOrder());

    private final Map<String, RuleDifference> rules = new TreeMap<>();
    private final Map<String, Findings.Site> sites = new TreeMap<>();
    private final PriorityQueue<Comparison> largest = new PriorityQueue<>(LARGER);
    private final List<Findings.Flip> flips = new ArrayList<>();
    private final List<Findings.Failure> failures = new ArrayList<>();
    private long documents;
    private long changed;
    private long texts;
    private long fields;
    private long rest;
    private long failed;
    private long words;

    /** A record that stays as it is. */
    public void same() {
        documents++;
    }

    /** A document that can't be cleaned. */
    public void failed(String documentId, String uri, String reason) {
        documents++;
        failed++;
        if (failures.size() < LISTED) {
            failures.add(new Findings.Failure(documentId, uri, reason));
        }
    }

    /** A record that would be another. */
    public void changed(Comparison one) {
        documents++;
        changed++;
        int count = one.difference().words();
        boolean text = !one.difference().pieces().isEmpty();
        texts += text ? 1 : 0;
        fields += one.fields().isEmpty() ? 0 : 1;
        rest += !text && one.fields().isEmpty() ? 1 : 0;
        words += count;
        one.rules().forEach(rule -> rules.merge(rule.rule(), rule, RuleDifference::plus));
        sites.merge(
                one.site(),
                new Findings.Site(one.site(), 1, count),
                (a, b) -> new Findings.Site(a.site(), a.changed() + b.changed(), a.words() + b.words()));
        if (flips.size() < LISTED) {
            one.flip()
                    .ifPresent(flip ->
                            flips.add(new Findings.Flip(one.documentId(), one.uri(), flip.before(), flip.after())));
        }
        if (text || !one.fields().isEmpty()) {
            largest.add(one);
        }
        if (largest.size() > LARGEST) {
            largest.poll();
        }
    }

    public Findings findings(List<GoldenResult> golden, long millis) {
        return new Findings(
                documents,
                changed,
                texts,
                fields,
                rest,
                failed,
                words,
                millis,
                rules.values().stream()
                        .sorted(Comparator.comparingLong(RuleDifference::sum)
                                .reversed()
                                .thenComparing(RuleDifference::rule))
                        .toList(),
                sites.values().stream()
                        .sorted(Comparator.comparingLong(Findings.Site::words)
                                .thenComparingLong(Findings.Site::changed)
                                .reversed()
                                .thenComparing(Findings.Site::site))
                        .limit(LISTED)
                        .toList(),
                largest.stream()
                        .sorted(LARGER.reversed())
                        .map(FindingsCollector::shown)
                        .toList(),
                flips,
                golden.stream()
                        .sorted(Comparator.comparing((GoldenResult one) -> !one.worse())
                                .thenComparing(GoldenResult::documentId))
                        .toList(),
                failures);
    }

    private static Findings.Largest shown(Comparison one) {
        return new Findings.Largest(
                one.documentId(),
                one.uri(),
                one.title(),
                one.difference().words(),
                one.fields(),
                one.difference().pieces());
    }
}
