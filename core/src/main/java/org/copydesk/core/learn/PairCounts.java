package org.copydesk.core.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.View;
import org.jspecify.annotations.Nullable;

/**
 * In how many documents two words were seen side by side, by a hash of 32 bits: a pair costs eight bytes, and two pairs in a
 * thousand million share a count. Case does not matter. Immutable and thread-safe.
 */
public final class PairCounts {
    public static final PairCounts EMPTY = new PairCounts(new int[0], new int[0]);

    private static final int MOST_KEPT = 400_000;
    private static final int RADIX = 36;

    private final int[] hashes;
    private final int[] counts;

    private PairCounts(int[] hashes, int[] counts) {
        this.hashes = hashes;
        this.counts = counts;
    }

    /** What one document adds. */
    static PairCounts of(View repaired) {
        int[] found = new int[64];
        int size = 0;
        for (Passage passage : repaired.passages()) {
            String text = passage.text();
            int before = 0;
            int at = 0;
            while (at < text.length()) {
                int end = at;
                int hash = 0;
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    hash = 31 * hash + Character.toLowerCase(text.charAt(end++));
                }
                if (end > at) {
                    if (before != 0) {
                        found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                        found[size++] = mixed(before, hash);
                    }
                    before = hash;
                } else if (text.charAt(at) != ' ') {
                    before = 0;
                }
                at = Math.max(end, at + 1);
            }
        }
        int[] distinct = Arrays.stream(found, 0, size).sorted().distinct().toArray();
        int[] ones = new int[distinct.length];
        Arrays.fill(ones, 1);
        return new PairCounts(distinct, ones);
    }

    /** In how many documents {@code second} followed {@code first} with nothing but a space between. */
    public int of(String first, String second) {
        if (hashes.length == 0 || first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        int at = Arrays.binarySearch(hashes, mixed(hash(first), hash(second)));
        return at < 0 ? 0 : counts[at];
    }

    private static int hash(String word) {
        return word.toLowerCase(Locale.ROOT).hashCode();
    }

    /** Every bit depends on both words (the finaliser of MurmurHash3 by A. Appleby). */
    private static int mixed(int first, int second) {
        int h = first * 0x9E3779B1 + second;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ h >>> 16;
    }

    PairCounts merge(PairCounts other) {
        int[] sumHashes = new int[hashes.length + other.hashes.length];
        int[] sums = new int[sumHashes.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length || j < other.hashes.length) {
            boolean mine = j == other.hashes.length || i < hashes.length && hashes[i] <= other.hashes[j];
            boolean theirs = i == hashes.length || j < other.hashes.length && other.hashes[j] <= hashes[i];
            int hash = mine ? hashes[i] : other.hashes[j];
            int sum = (mine ? counts[i++] : 0) + (theirs ? other.counts[j++] : 0);
            if (sum != 0) {
                sumHashes[size] = hash;
                sums[size++] = sum;
            }
        }
        return new PairCounts(Arrays.copyOf(sumHashes, size), Arrays.copyOf(sums, size));
    }

    PairCounts negated() {
        return new PairCounts(hashes, Arrays.stream(counts).map(count -> -count).toArray());
    }

    PairCounts remember(PairCounts night) {
        PairCounts all = merge(night);
        int least = 1;
        while (all.atLeast(least) > MOST_KEPT) {
            least++;
        }
        int bar = least;
        int[] kept = IntStream.range(0, all.counts.length)
                .filter(i -> all.counts[i] >= bar)
                .toArray();
        return new PairCounts(
                Arrays.stream(kept).map(i -> all.hashes[i]).toArray(),
                Arrays.stream(kept).map(i -> all.counts[i]).toArray());
    }

    private long atLeast(int least) {
        return Arrays.stream(counts).filter(count -> count >= least).count();
    }

    String write() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < hashes.length; i++) {
            out.append("pair\t")
                    .append(counts[i])
                    .append('\t')
                    .append(Integer.toString(hashes[i], RADIX))
                    .append('\n');
        }
        return out.toString();
    }

    static PairCounts read(String text) {
        List<String[]> rows = Counts.rows(text, "pair").stream()
                .map(row -> row.split("\t", 2))
                .toList();
        int[] hashes = new int[rows.size()];
        int[] counts = new int[rows.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = Integer.parseInt(rows.get(i)[1], RADIX);
            counts[i] = Integer.parseInt(rows.get(i)[0]);
        }
        return new PairCounts(hashes, counts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PairCounts pairs
                && Arrays.equals(hashes, pairs.hashes)
                && Arrays.equals(counts, pairs.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(hashes) + Arrays.hashCode(counts);
    }
}
