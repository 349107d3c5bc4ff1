package org.copydesk.core.learn;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts by key in two sorted arrays: small, and quick to add up, since a sum is one merge of two runs. A count of 0 is left out.
 * Immutable and thread-safe.
 */
final class SortedCounts {
    static final SortedCounts EMPTY = new SortedCounts(new String[0], new int[0]);

    private final String[] keys;
    private final int[] counts;

    private SortedCounts(String[] keys, int[] counts) {
        this.keys = keys;
        this.counts = counts;
    }

    /** Each of these keys counted once. */
    static SortedCounts ofEach(Collection<String> keys) {
        String[] sorted = new TreeSet<>(keys).toArray(String[]::new);
        int[] ones = new int[sorted.length];
        Arrays.fill(ones, 1);
        return new SortedCounts(sorted, ones);
    }

    static SortedCounts of(Map<String, Integer> counts) {
        String[] sorted = counts.keySet().toArray(String[]::new);
        Arrays.sort(sorted);
        return new SortedCounts(
                sorted,
                Arrays.stream(sorted)
                        .mapToInt(key -> counts.getOrDefault(key, 0))
                        .toArray());
    }

    int size() {
        return keys.length;
    }

    int of(String key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? 0 : counts[at];
    }

    String key(int at) {
        return keys[at];
    }

    int count(int at) {
        return counts[at];
    }

    SortedCounts plus(SortedCounts other) {
        if (keys.length == 0) {
            return other;
        }
        String[] sumKeys = new String[keys.length + other.keys.length];
        int[] sums = new int[sumKeys.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < keys.length || j < other.keys.length) {
            int order = i == keys.length ? 1 : j == other.keys.length ? -1 : keys[i].compareTo(other.keys[j]);
            String key = order <= 0 ? keys[i] : other.keys[j];
            int sum = (order <= 0 ? counts[i++] : 0) + (order >= 0 ? other.counts[j++] : 0);
            if (sum != 0) {
                sumKeys[size] = key;
                sums[size++] = sum;
            }
        }
        return new SortedCounts(Arrays.copyOf(sumKeys, size), Arrays.copyOf(sums, size));
    }

    SortedCounts negated() {
        return new SortedCounts(keys, Arrays.stream(counts).map(count -> -count).toArray());
    }

    /** What was counted, and of more than {@code most} keys those counted often enough that few enough are left. */
    SortedCounts most(int most) {
        int least = 1;
        while (atLeast(least) > most) {
            least++;
        }
        int bar = least;
        int[] kept =
                IntStream.range(0, keys.length).filter(i -> counts[i] >= bar).toArray();
        return new SortedCounts(
                Arrays.stream(kept).mapToObj(i -> keys[i]).toArray(String[]::new),
                Arrays.stream(kept).map(i -> counts[i]).toArray());
    }

    private long atLeast(int least) {
        return Arrays.stream(counts).filter(count -> count >= least).count();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SortedCounts tally
                && Arrays.equals(keys, tally.keys)
                && Arrays.equals(counts, tally.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(keys) + Arrays.hashCode(counts);
    }
}
