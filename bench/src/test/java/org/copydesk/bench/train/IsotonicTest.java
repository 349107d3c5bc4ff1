package org.copydesk.bench.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.copydesk.core.classify.model.Forest;
import org.junit.jupiter.api.Test;

class IsotonicTest {
    @Test
    void tellsTheShareThatWasRight() {
        Random random = new Random(5);
        List<double[]> answers = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double margin = random.nextDouble() * 8 - 4;
            answers.add(new double[] {margin, random.nextDouble() < Forest.probability(2 * margin) ? 1 : 0, 1});
        }
        Forest calibration = Isotonic.fit(answers);
        double before = 0;
        for (double margin = -3.8; margin < 3.8; margin += 0.2) {
            double said = Forest.probability(calibration.margin(new float[] {(float) margin}));
            assertEquals(Forest.probability(2 * margin), said, 0.12, "at " + margin);
            assertTrue(said >= before, "falls at " + margin);
            before = said;
        }
    }

    @Test
    void isNeverCertain() {
        List<double[]> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(new double[] {1 + i / 100.0, 1, 1});
        }
        double said = Forest.probability(Isotonic.fit(answers).margin(new float[] {9}));
        assertTrue(said > 0.99 && said < 1, "is " + said);
    }
}
