package org.copydesk.core.learn;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums over maps of counts; a sum of 0 is left out. */
final class Counts {
    private Counts() {}

    static Map<String, Integer> sum(Map<String, Integer> one, Map<String, Integer> other) {
        Map<String, Integer> sum = new TreeMap<>(one);
        other.forEach((key, count) -> sum.merge(key, count, Counts::plus));
        return sum;
    }

    /** The sum, or null for 0: what is counted no more is not there. */
    private static @Nullable Integer plus(int one, int other) {
        return one + other == 0 ? null : Integer.valueOf(one + other);
    }

    static Map<String, Integer> negated(Map<String, Integer> counts) {
        Map<String, Integer> negative = new TreeMap<>();
        counts.forEach((key, count) -> negative.put(key, -count));
        return negative;
    }

    /** Those counted at least {@code least} times; of more than {@code most}, those counted most often, then first by name. */
    static Map<String, Integer> most(Map<String, Integer> counts, int least, int most) {
        Map<String, Integer> kept = new TreeMap<>();
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Math.max(0, most))
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }

    /** What follows {@code kind} and a tab on each line that begins so. */
    static List<String> rows(String text, String kind) {
        String start = kind + '\t';
        return text.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .toList();
    }
}
