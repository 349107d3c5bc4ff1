package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * Stacked columns, drawn by the server; those out of the ordinary have a mark above them.
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
    private static final int CEILING = 24;
    private static final int MARK = 4;

    /** The layer that has the colour of what is taken out, and of an alarm. */
    private static final int ALARM_LAYER = 3;

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
            int colour = one.alarm().isEmpty() ? layer + 1 : ALARM_LAYER;
            bars.add(new Bar(rounded(left), rounded(base), rounded(wide), rounded(high), colour));
            said.append(layer == 0 ? ": " : ", ")
                    .append(key.get(layer))
                    .append(' ')
                    .append(reads.apply(value));
        }
        if (one.alarm().isEmpty()) {
            return new Column(one.name(), said.toString(), rounded(left + wide / 2), bars, "");
        }
        said.append("; alarm: ").append(one.alarm());
        return new Column(one.name(), said.toString(), rounded(left + wide / 2), bars, mark(left + wide / 2, base));
    }

    /** The corners of a triangle that points down at a column. */
    private static String mark(double middle, double top) {
        return rounded(middle - MARK) + "," + rounded(top - 2 - 1.5 * MARK) + " " + rounded(middle + MARK) + ","
                + rounded(top - 2 - 1.5 * MARK) + " " + rounded(middle) + "," + rounded(top - 2);
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** Whether there is room for the name of each column. */
    public boolean named() {
        return columns.size() <= 12;
    }

    /** Whether a column is out of the ordinary. */
    public boolean marked() {
        return columns.stream().anyMatch(column -> !column.mark().isEmpty());
    }

    /**
     * The numbers that a column is drawn from.
     *
     * @param alarm what is out of the ordinary, made visible; or empty
     */
    record Series(String name, List<Double> values, String alarm) {
        Series(String name, List<Double> values) {
            this(name, values, "");
        }

        double sum() {
            return values.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /**
     * A column with what it says in words.
     *
     * @param mark the corners of its mark, or empty
     */
    record Column(String name, String said, String middle, List<Bar> bars, String mark) {}

    /** A rectangle in the colour of its layer, counted from 1. */
    record Bar(String x, String y, String width, String height, int layer) {}
}
