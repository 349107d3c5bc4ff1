package org.copydesk.app.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.app.escape.VisibleText;
import org.jspecify.annotations.Nullable;

/** A table in aligned columns for people: one line a row, long cells cut, everything scraped made visible. */
final class TableText {
    private static final int WIDEST = 60;
    private static final String BETWEEN = "  ";

    private final List<String> names;
    private final int[] widths;
    private final boolean[] numbers;
    private final List<List<String>> rows = new ArrayList<>();

    TableText(List<String> names) {
        this.names = names.stream().map(TableText::cell).toList();
        this.widths = this.names.stream().mapToInt(TableText::width).toArray();
        this.numbers = new boolean[names.size()];
    }

    void add(List<? extends @Nullable Object> values) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            Object value = values.get(i);
            String cell = cell(value == null ? "" : value.toString());
            cells.add(cell);
            widths[i] = Math.max(widths[i], width(cell));
            numbers[i] |= value instanceof Number;
        }
        rows.add(cells);
    }

    void print(PrintStream out) {
        out.println(line(names));
        rows.forEach(row -> out.println(line(row)));
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String space = " ".repeat(widths[i] - width(cells.get(i)));
            line.append(i == 0 ? "" : BETWEEN);
            line.append(numbers[i] ? space + cells.get(i) : cells.get(i) + space);
        }
        return line.toString().stripTrailing();
    }

    private static String cell(String text) {
        String shown = VisibleText.line(text);
        return width(shown) <= WIDEST ? shown : shown.substring(0, shown.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
