package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Stacked columns, drawn by the server.
 *
 * @param title what it shows
 * @param key the names of the layers, the lowest first
 * @param columns from left to right
 * @param top what the highest line of the axis means
 */
record Chart(String title, List<String> key, List<Column> columns, String top) {
    /** The drawing's measures, in units of its view box. */
    static final int WIDTH = 360;

    static final int HEIGHT = 130;
    private static final int GROUND = 112;
    private static final int CEILING = 16;

    /**
     * Draws columns to the scale of the highest one.
     *
     * @param series a column each: its name and the value of every layer, none below 0
     * @param reads how a value reads
     */
    static Chart of(String title, List<String> key, List<Series> series, DoubleFunction<String> reads) {
        double most = series.stream().mapToDouble(Series::sum).max().orElse(0);
        double wide = Math.min(36, (double) WIDTH / Math.max(1, series.size()));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            columns.add(column(series.get(i), key, i * wide, wide * 0.76, most, reads));
        }
        return new Chart(title, key, columns, reads.apply(most));
    }

    private static Column column(
            Series one, List<String> key, double left, double wide, double most, DoubleFunction<String> reads) {
        List<Bar> bars = new ArrayList<>();
        StringBuilder said = new StringBuilder(one.name());
        double base = GROUND;
        for (int layer = 0; layer < one.values().size(); layer++) {
            double value = one.values().get(layer);
            double high = most == 0 ? 0 : value / most * (GROUND - CEILING);
            base -= high;
            bars.add(new Bar(rounded(left), rounded(base), rounded(wide), rounded(high), layer + 1));
            said.append(layer == 0 ? ": " : ", ")
                    .append(key.get(layer))
                    .append(' ')
                    .append(reads.apply(value));
        }
        return new Column(one.name(), said.toString(), rounded(left + wide / 2), bars);
    }

    private static String rounded(double number) {
        return String.format(java.util.Locale.ROOT, "%.1f", number);
    }

    /** Whether there is room for the name of each column. */
    public boolean named() {
        return columns.size() <= 12;
    }

    /** The numbers that a column is drawn from. */
    record Series(String name, List<Double> values) {
        double sum() {
            return values.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /** A column with what it says in words. */
    record Column(String name, String said, String middle, List<Bar> bars) {}

    /** A rectangle in the colour of its layer, counted from 1. */
    record Bar(String x, String y, String width, String height, int layer) {}
}
