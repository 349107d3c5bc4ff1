package org.copydesk.core.score;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The measures of several pages. The intervals come from drawing as many pages anew, with replacement (Efron's percentile
 * bootstrap): the same pages and seed give the same figures. Immutable.
 *
 * @param pages how many there are
 * @param values the measures that count on any page
 */
public record Scorecard(int pages, Map<Measure, Estimate> values) {
    private static final Measure[] MEASURES = Measure.values();
    private static final double TAIL = 0.025;

    public Scorecard {
        values = Map.copyOf(values);
    }

    /** @param draws how often the pages are drawn anew; 0 gives intervals without width */
    public static Scorecard of(List<PageScore> pages, int draws, long seed) {
        double[][] table = new double[pages.size()][MEASURES.length];
        int[] counts = new int[MEASURES.length];
        int[] identity = new int[pages.size()];
        for (int i = 0; i < table.length; i++) {
            identity[i] = i;
            for (Measure measure : MEASURES) {
                Double value = pages.get(i).values().get(measure);
                table[i][measure.ordinal()] = value == null ? Double.NaN : value;
                counts[measure.ordinal()] += value == null ? 0 : 1;
            }
        }
        counts[Measure.WORST_TENTH.ordinal()] = counts[Measure.F1.ordinal()];
        counts[Measure.SEQUENCE_F1.ordinal()] = counts[Measure.SEQUENCE_RECALL.ordinal()];
        counts[Measure.SNIPPETS_F1.ordinal()] = counts[Measure.SNIPPETS_FOUND.ordinal()];
        counts[Measure.ARTICLE_OR_NOT.ordinal()] =
                counts[Measure.ARTICLES_KEPT.ordinal()] + counts[Measure.OTHERS_TOLD.ordinal()];
        double[] means = means(table, identity);
        double[][] drawn = drawn(table, draws, seed);
        Map<Measure, Estimate> values = new EnumMap<>(Measure.class);
        for (Measure measure : MEASURES) {
            int m = measure.ordinal();
            if (!Double.isNaN(means[m])) {
                values.put(measure, estimate(means[m], column(drawn, m), counts[m]));
            }
        }
        return new Scorecard(pages.size(), values);
    }

    /** The value of a measure, or not a number where no page counts. */
    public double value(Measure measure) {
        Estimate estimate = values.get(measure);
        return estimate == null ? Double.NaN : estimate.value();
    }

    private static double[][] drawn(double[][] table, int draws, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] drawn = new double[draws][];
        int[] rows = new int[table.length];
        for (int i = 0; i < draws; i++) {
            for (int j = 0; j < rows.length; j++) {
                rows[j] = random.nextInt(rows.length);
            }
            drawn[i] = means(table, rows);
        }
        return drawn;
    }

    /** Each measure's mean over the rows that have it, and the measures that are made of means. */
    private static double[] means(double[][] table, int[] rows) {
        double[] sums = new double[MEASURES.length];
        int[] counts = new int[MEASURES.length];
        for (int row : rows) {
            double[] values = table[row];
            for (int m = 0; m < values.length; m++) {
                if (!Double.isNaN(values[m])) {
                    sums[m] += values[m];
                    counts[m]++;
                }
            }
        }
        for (int m = 0; m < sums.length; m++) {
            sums[m] = counts[m] == 0 ? Double.NaN : sums[m] / counts[m];
        }
        sums[Measure.SEQUENCE_F1.ordinal()] =
                harmonic(sums[Measure.SEQUENCE_PRECISION.ordinal()], sums[Measure.SEQUENCE_RECALL.ordinal()]);
        sums[Measure.WORST_TENTH.ordinal()] = worstTenth(table, rows);
        double found = 2 * sums[Measure.SNIPPETS_FOUND.ordinal()];
        double amiss = sums[Measure.SNIPPETS_LOST.ordinal()] + sums[Measure.SNIPPETS_KEPT.ordinal()];
        sums[Measure.SNIPPETS_F1.ordinal()] = found / (found + amiss);
        sums[Measure.ARTICLE_OR_NOT.ordinal()] =
                (sums[Measure.ARTICLES_KEPT.ordinal()] + sums[Measure.OTHERS_TOLD.ordinal()]) / 2;
        return sums;
    }

    private static double worstTenth(double[][] table, int[] rows) {
        double[] sorted = Arrays.stream(rows)
                .mapToDouble(row -> table[row][Measure.F1.ordinal()])
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return Arrays.stream(sorted)
                .limit(Math.max(1, sorted.length / 10))
                .average()
                .orElse(Double.NaN);
    }

    private static double harmonic(double precision, double recall) {
        if (Double.isNaN(recall)) {
            return recall;
        }
        return Double.isNaN(precision) ? 0 : Scorer.harmonic(precision, recall);
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows)
                .mapToDouble(row -> row[column])
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }

    private static Estimate estimate(double value, double[] sorted, int pages) {
        if (sorted.length == 0) {
            return new Estimate(value, value, value, pages);
        }
        int low = (int) Math.floor(TAIL * (sorted.length - 1));
        return new Estimate(value, sorted[low], sorted[sorted.length - 1 - low], pages);
    }
}
