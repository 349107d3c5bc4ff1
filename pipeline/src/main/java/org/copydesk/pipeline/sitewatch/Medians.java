package org.copydesk.pipeline.sitewatch;

import java.util.Arrays;

/** Medians, which a few odd values don't move. */
final class Medians {
    /** What the median absolute deviation of normal values is multiplied by to be their standard deviation: 1 / 0.6745. */
    static final double TO_SIGMA = 1.4826;

    /** The standard error of a median over that of a mean, for normal values: the root of pi / 2. */
    private static final double MEDIAN_ERROR = 1.2533;

    private Medians() {}

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The median absolute deviation from the median. */
    static double spread(double[] values) {
        double median = median(values);
        return median(
                Arrays.stream(values).map(value -> Math.abs(value - median)).toArray());
    }

    /** How far the median of this many values may be off by chance, as a standard deviation. */
    static double medianError(double spread, int values) {
        return MEDIAN_ERROR * TO_SIGMA * spread / Math.sqrt(values);
    }
}
