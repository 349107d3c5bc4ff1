package org.copydesk.app.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.copydesk.core.wording.SpellingClusters;
import org.copydesk.core.wording.SpellingClusters.Cluster;

/**
 * The values of a store that are probably spellings of one, as they were at a moment. Immutable.
 *
 * @param at the moment
 * @param values how many different values there were
 * @param clusters those with most to change first, no more than {@value #MOST_CLUSTERS}
 */
record ValueClusters(OffsetDateTime at, int values, List<Cluster> clusters) {
    /** Of more values, those with most records are looked at. */
    static final int MOST_VALUES = 100_000;

    static final int MOST_CLUSTERS = 1000;

    /** @param records how many records have each value */
    static ValueClusters of(Map<String, Integer> records) {
        List<Cluster> clusters = SpellingClusters.of(mostFrequent(records));
        return new ValueClusters(
                OffsetDateTime.now(),
                records.size(),
                List.copyOf(clusters.subList(0, Math.min(MOST_CLUSTERS, clusters.size()))));
    }

    private static Map<String, Integer> mostFrequent(Map<String, Integer> records) {
        return records.size() <= MOST_VALUES
                ? records
                : new TreeMap<>(records)
                        .entrySet().stream()
                                .sorted(Map.Entry.<String, Integer>comparingByValue()
                                        .reversed())
                                .limit(MOST_VALUES)
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The clusters that have a spelling with these letters in it, in lower case; all for none. */
    List<Cluster> having(String letters) {
        return clusters.stream()
                .filter(cluster -> cluster.spellings().stream()
                        .anyMatch(one -> one.text().toLowerCase(Locale.ROOT).contains(letters)))
                .toList();
    }
}
