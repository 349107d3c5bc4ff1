package org.copydesk.pipeline.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemainingTimeTest {
    private long nanos;

    private RemainingTime pace() {
        return new RemainingTime(StepCosts.standard(), () -> nanos);
    }

    private void pass(double millis) {
        nanos += Math.round(millis * 1e6);
    }

    @Test
    void goesOnAsItWentLately() {
        RemainingTime pace = pace();
        pace.expect("clean", 50_000_000);
        for (int i = 1; i <= 50; i++) {
            pass(i <= 5 ? 5000 : 1000);
            pace.at("clean", i, i * 500_000.0);
        }
        assertEquals(50, pace.left().toSeconds(), 5);
        assertEquals(1, pace.documentsPerSecond(), 0.05);
    }

    @Test
    void knowsWhatIsToComeOnASlowMachine() {
        StepCosts costs = StepCosts.standard();
        RemainingTime pace = pace();
        double cleaning = 10_000_000 * costs.millis().get("clean");
        pace.expect("learn", 10_000_000);
        pace.expect("clean", 10_000_000);
        for (int i = 1; i <= 100; i++) {
            pass(3 * 100_000 * costs.millis().get("learn"));
            pace.at("learn", i, i * 100_000.0);
        }
        assertEquals(3 * cleaning, pace.left().toMillis(), 0.1 * 3 * cleaning);
    }

    @Test
    void learnsFromEarlierRunsWhatStepsCost() {
        StepCosts learned = StepCosts.standard().learnedFrom(List.of(new StepTime("clean", 500_000, 100_000_000)));
        assertEquals(0.005, learned.millis().get("clean"), 0.0005);
        assertEquals(
                StepCosts.standard().millis().get("learn"), learned.millis().get("learn"), 1e-12);
    }

    @Test
    void countsNothingThatIsOver() {
        RemainingTime pace = pace();
        pace.expect("learn", 5_000_000);
        pace.expect("clean", 1000);
        pass(100);
        pace.at("learn", 1, 100);
        pass(10);
        pace.at("clean", 1, 1000);
        assertTrue(pace.left().toMillis() < 5, pace.left().toString());
    }

    @Test
    void addsWhatEarlierAttemptsTook() {
        RemainingTime pace = pace();
        pace.earlier(List.of(new StepTime("clean", 700, 50)));
        pass(300);
        pace.at("clean", 3, 20);
        assertTrue(pace.spent().contains(new StepTime("clean", 1000, 70)));
    }

    /** Pages from a few lines to a megabyte, each in its own time, by two unlike steps, on machines of any speed that warm up. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isWithinAQuarterAtHalfWayOverMixedSizes(long seed) {
        Random random = new Random(seed);
        int pages = 2_000;
        double[] weights = new double[pages];
        double all = 0;
        for (int i = 0; i < pages; i++) {
            weights[i] = 1_500 + Math.min(1_000_000, Math.exp(8 + 1.6 * random.nextGaussian()));
            all += weights[i];
        }
        double machine = 0.3 + 3 * random.nextDouble();
        double learnCost = StepCosts.standard().millis().get("learn") * machine * (0.7 + 0.7 * random.nextDouble());
        double cleanCost = StepCosts.standard().millis().get("clean") * machine;
        RemainingTime pace = pace();
        List<Long> at = new ArrayList<>();
        List<Duration> told = new ArrayList<>();
        pace.expect("learn", all);
        pace.expect("clean", all);
        for (String step : new String[] {"learn", "clean"}) {
            double cost = step.equals("learn") ? learnCost : cleanCost;
            double done = 0;
            for (int i = 0; i < pages; i++) {
                double warm = 1 + Math.exp(-nanos / 2e9);
                pass(weights[i] * cost * warm * (0.5 + random.nextDouble()));
                done += weights[i];
                if (i % 50 == 49) {
                    pace.at(step, i + 1, done);
                    at.add(nanos);
                    told.add(pace.left());
                }
            }
        }
        int half = 0;
        while (at.get(half) < nanos / 2) {
            half++;
        }
        double truth = (nanos - at.get(half)) / 1e6;
        assertEquals(truth, told.get(half).toMillis(), 0.25 * truth);
    }
}
