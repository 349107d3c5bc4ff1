package org.copydesk.app.web;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.copydesk.pipeline.plan.Findings;
import org.copydesk.pipeline.plan.RuleDifference;

/**
 * What becomes of one rule's changes by two plans.
 *
 * @param one by the one plan
 * @param other by the other
 */
record RulePair(RuleDifference one, RuleDifference other) {
    /** The rules of whose changes the plans would make different things, by name. */
    static List<RulePair> of(Findings one, Findings other) {
        Map<String, RuleDifference> ones = byRule(one);
        Map<String, RuleDifference> others = byRule(other);
        TreeSet<String> rules = new TreeSet<>(ones.keySet());
        rules.addAll(others.keySet());
        return rules.stream()
                .map(rule -> new RulePair(
                        ones.getOrDefault(rule, new RuleDifference(rule, 0, 0, 0, 0)),
                        others.getOrDefault(rule, new RuleDifference(rule, 0, 0, 0, 0))))
                .filter(pair -> !pair.one.equals(pair.other))
                .toList();
    }

    private static Map<String, RuleDifference> byRule(Findings findings) {
        return findings.rules().stream().collect(Collectors.toMap(RuleDifference::rule, Function.identity()));
    }
}
