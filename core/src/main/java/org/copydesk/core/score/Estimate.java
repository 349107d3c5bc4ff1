package org.copydesk.core.score;

/**
 * A measure over several pages with its 95 % bootstrap interval.
 *
 * @param value 0 to 1
 * @param low the interval's lower end
 * @param high the interval's upper end
 * @param pages how many pages count
 */
public record Estimate(double value, double low, double high, int pages) {
    /** Half the interval's width: the noise that a change of pages alone would make. */
    public double noise() {
        return (high - low) / 2;
    }
}
