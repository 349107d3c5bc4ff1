package org.copydesk.bench.train;

import java.util.ArrayList;
import java.util.List;

/** Rows to learn from, each with its answer and its weight. Not thread-safe. */
final class Table {
    private final List<float[]> rows = new ArrayList<>();
    private final List<Float> answers = new ArrayList<>();
    private final List<Float> weights = new ArrayList<>();

    /**
     * @param row a finite number for each column
     * @param answer 0 to 1
     * @param weight how much it counts, above 0
     */
    void add(float[] row, double answer, double weight) {
        rows.add(row);
        answers.add((float) answer);
        weights.add((float) weight);
    }

    int size() {
        return rows.size();
    }

    /** All rows, one after the other. */
    float[] values() {
        int columns = rows.isEmpty() ? 0 : rows.get(0).length;
        float[] values = new float[Math.multiplyExact(rows.size(), columns)];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, values, i * columns, columns);
        }
        return values;
    }

    float[] answers() {
        return numbers(answers);
    }

    float[] weights() {
        return numbers(weights);
    }

    private static float[] numbers(List<Float> list) {
        float[] numbers = new float[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i);
        }
        return numbers;
    }
}
