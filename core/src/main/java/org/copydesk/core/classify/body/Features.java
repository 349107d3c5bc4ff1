package org.copydesk.core.classify.body;

import java.util.ArrayList;
import java.util.List;

/** The rows that the model's two looks weigh. A new column is one line in the class that fits it. */
final class Features {
    static final List<Feature> FIRST = first();
    static final List<Feature> SECOND = second();

    private Features() {}

    private static List<Feature> first() {
        List<Feature> columns = new ArrayList<>();
        columns.addAll(TextFeatures.all());
        columns.addAll(PositionFeatures.all());
        columns.addAll(ElementFeatures.all());
        columns.addAll(NeighbourFeatures.all());
        columns.addAll(RepetitionFeatures.all());
        columns.addAll(AdviceFeatures.all());
        columns.addAll(FurnitureFeatures.all());
        return List.copyOf(columns);
    }

    private static List<Feature> second() {
        List<Feature> columns = new ArrayList<>(FIRST);
        columns.addAll(StackedFeatures.all());
        return List.copyOf(columns);
    }

    static List<String> names(List<Feature> columns) {
        return columns.stream().map(Feature::name).toList();
    }

    /** A row for each passage. */
    static float[][] rows(List<Feature> columns, FeatureContext look) {
        float[][] rows = new float[look.survey.size][columns.size()];
        fill(rows, columns, 0, look);
        return rows;
    }

    /** Sets the numbers of all columns from {@code first} on: column by column, so that one and the same code is busy for long. */
    static void fill(float[][] rows, List<Feature> columns, int first, FeatureContext look) {
        for (int c = first; c < columns.size(); c++) {
            Feature.Value value = columns.get(c).value();
            for (int i = 0; i < rows.length; i++) {
                rows[i][c] = (float) value.of(look, i);
            }
        }
    }
}
