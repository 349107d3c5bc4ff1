package org.copydesk.bench.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.copydesk.core.classify.model.Forest;
import org.copydesk.core.classify.model.Model;
import org.junit.jupiter.api.Test;

class BoostingTest {
    private static final int COLUMNS = 4;
    private static final Boosting BOOSTING = new Boosting(30, 4, 0.2, 0.5);

    private static float[] row(Random random) {
        float[] row = new float[COLUMNS];
        for (int i = 0; i < COLUMNS; i++) {
            row[i] = (float) random.nextGaussian();
        }
        return row;
    }

    private static Table table(long seed) {
        Random random = new Random(seed);
        Table table = new Table();
        for (int i = 0; i < 400; i++) {
            float[] row = row(random);
            table.add(row, row[0] + row[1] * row[2] > 0 ? 1 : 0, 1 + random.nextDouble());
        }
        return table;
    }

    private static byte[] bytes(Forest forest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Model.of("test", Map.of(), List.of("a", "b", "c", "d"), Map.of("trees", forest), Map.of())
                .write(out);
        return out.toByteArray();
    }

    @Test
    void learnsTheSameForestFromTheSameTable() throws IOException {
        byte[] first = bytes(BOOSTING.learn(table(1)));
        assertArrayEquals(first, bytes(BOOSTING.learn(table(1))));
        assertFalse(Arrays.equals(first, bytes(BOOSTING.learn(table(2)))));
    }

    @Test
    void answersAsXgBoostItselfDoes() throws XGBoostError {
        Table learned = table(3);
        DMatrix matrix = new DMatrix(learned.values(), learned.size(), COLUMNS, Float.NaN);
        matrix.setLabel(learned.answers());
        matrix.setWeight(learned.weights());
        Booster booster = XGBoost.train(matrix, BOOSTING.parameters(), BOOSTING.rounds(), Map.of(), null, null);
        Forest forest = Boosting.forest(booster);
        Table asked = table(4);
        float[] rows = asked.values();
        float[][] theirs = booster.predict(new DMatrix(rows, asked.size(), COLUMNS, Float.NaN));
        for (int i = 0; i < asked.size(); i++) {
            float[] row = Arrays.copyOfRange(rows, i * COLUMNS, (i + 1) * COLUMNS);
            assertEquals(theirs[i][0], Forest.probability(forest.margin(row)), 1e-4);
        }
    }

    @Test
    void contributionsAndMeanAddUpToTheMargin() {
        Forest forest = BOOSTING.learn(table(5));
        Random random = new Random(6);
        for (int i = 0; i < 200; i++) {
            float[] row = row(random);
            double sum = forest.mean();
            for (float moved : forest.contributions(row)) {
                sum += moved;
            }
            assertEquals(forest.margin(row), sum, 1e-4);
        }
    }

    @Test
    void learnsWhatTheTableSays() {
        Forest forest = BOOSTING.learn(table(7));
        Random random = new Random(8);
        int right = 0;
        for (int i = 0; i < 200; i++) {
            float[] row = row(random);
            right += forest.margin(row) > 0 == row[0] + row[1] * row[2] > 0 ? 1 : 0;
        }
        assertEquals(200, right, 50);
    }
}
