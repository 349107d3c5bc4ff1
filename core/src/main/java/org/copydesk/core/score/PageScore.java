package org.copydesk.core.score;

import java.util.Map;

/**
 * How well one page was cleaned. Immutable.
 *
 * @param id names the page
 * @param kind what the page truly is
 * @param values the measures that count on this page
 * @param failure what is mainly wrong
 * @param slips where words are amiss
 */
public record PageScore(
        String id, String kind, Map<Measure, Double> values, FailureKind failure, WordDifferences slips) {
    public PageScore {
        values = Map.copyOf(values);
    }

    public double f1() {
        return values.getOrDefault(Measure.F1, 0.0);
    }
}
