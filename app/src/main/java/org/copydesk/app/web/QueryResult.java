package org.copydesk.app.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.app.database.StoreQuery;
import org.copydesk.app.escape.VisibleText;
import org.jspecify.annotations.Nullable;

/** What a query found, for a table; a bar stands beside each number of the last column. All text is made visible. */
final class QueryResult implements StoreQuery.Answer {
    private static final int LONGEST = 300;

    private final List<String> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private double most;

    @Override
    public void columns(List<StoreQuery.Column> found) {
        found.forEach(column -> columns.add(VisibleText.line(column.name())));
    }

    @Override
    public void row(List<@Nullable Object> values) {
        List<Cell> row = values.stream().map(Cell::of).toList();
        rows.add(row);
        most = last(row).number() > most ? last(row).number() : most;
    }

    public List<String> columns() {
        return columns;
    }

    public List<List<Cell>> rows() {
        return rows;
    }

    /** Whether there is something to compare: beside other columns, the last one has numbers and none below 0. */
    public boolean hasBars() {
        return columns.size() > 1
                && rows.size() > 1
                && rows.stream()
                        .map(QueryResult::last)
                        .allMatch(last -> last.text().isEmpty() || last.number() >= 0);
    }

    /** How long the bar of a row is, 0 to 100. */
    public long bar(List<Cell> row) {
        return most > 0 ? Math.round(100 * last(row).number() / most) : 0;
    }

    private static Cell last(List<Cell> row) {
        return row.get(row.size() - 1);
    }

    /**
     * A value.
     *
     * @param text as it is shown; empty for null
     * @param number its value, or NaN of what is no number
     */
    record Cell(String text, double number) {
        static Cell of(@Nullable Object value) {
            if (value instanceof Number number) {
                String shown = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
                return new Cell(shown, number.doubleValue());
            }
            String text = value == null ? "" : value.toString();
            return new Cell(
                    VisibleText.line(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …"), Double.NaN);
        }

        public boolean isNumber() {
            return !Double.isNaN(number);
        }
    }
}
