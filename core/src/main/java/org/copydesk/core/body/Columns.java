package org.copydesk.core.body;

import java.util.ArrayList;
import java.util.List;

/** The rows that the model's two looks weigh. A new column is one line in the class that fits it. */
final class Columns {
    static final List<Column> FIRST = first();
    static final List<Column> SECOND = second();

    private Columns() {}

    private static List<Column> first() {
        List<Column> columns = new ArrayList<>();
        columns.addAll(OwnColumns.all());
        columns.addAll(PlaceColumns.all());
        columns.addAll(ElementColumns.all());
        columns.addAll(NeighbourColumns.all());
        columns.addAll(RepeatColumns.all());
        columns.addAll(AdviceColumns.all());
        columns.addAll(FurnitureColumns.all());
        return List.copyOf(columns);
    }

    private static List<Column> second() {
        List<Column> columns = new ArrayList<>(FIRST);
        columns.addAll(VerdictColumns.all());
        return List.copyOf(columns);
    }

    static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    /** A row for each passage. */
    static float[][] rows(List<Column> columns, Look look) {
        float[][] rows = new float[look.survey.size][columns.size()];
        fill(rows, columns, 0, look);
        return rows;
    }

    /** Sets the numbers of all columns from {@code first} on: column by column, so that one and the same code is busy for long. */
    static void fill(float[][] rows, List<Column> columns, int first, Look look) {
        for (int c = first; c < columns.size(); c++) {
            Column.Value value = columns.get(c).value();
            for (int i = 0; i < rows.length; i++) {
                rows[i][c] = (float) value.of(look, i);
            }
        }
    }
}
