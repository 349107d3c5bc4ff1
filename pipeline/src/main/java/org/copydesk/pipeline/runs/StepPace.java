package org.copydesk.pipeline.runs;

import java.util.ArrayList;
import java.util.List;

/** How one step gets on. Guarded by its {@link RemainingTime}. */
final class StepPace {
    /** Samples kept; when there are more, every other one goes. */
    private static final int SAMPLES = 64;

    /** What was expected counts as if this share of the step had gone so. */
    private static final double DOUBT = 0.02;

    /** And as if it had gone so for as long: the first seconds of a step find a JVM that is cold. */
    private static final double COLD_MILLIS = 4_000;

    private final String name;
    private final double expectedMillis;
    private final List<Sample> samples = new ArrayList<>();
    private double before;
    private double earlierMillis;
    private double total;

    /**
     * @param expectedMillis what a unit of work takes as far as is known before
     */
    StepPace(String name, double expectedMillis) {
        this.name = name;
        this.expectedMillis = expectedMillis;
        samples.add(new Sample(0, 0, 0));
    }

    /** What an earlier attempt at the same run spent on it. */
    void earlier(double millis, double work) {
        earlierMillis = millis;
        before = work;
    }

    void expect(double work) {
        total = work;
    }

    /** Notes that so much is done, after so much more time. */
    void at(double moreMillis, long documents, double work) {
        Sample last = last();
        samples.add(new Sample(last.millis + moreMillis, documents, Math.max(last.work, work)));
        if (samples.size() > SAMPLES) {
            for (int i = samples.size() - 2; i > 0; i -= 2) {
                samples.remove(i);
            }
        }
    }

    private Sample last() {
        return samples.get(samples.size() - 1);
    }

    /** What its later half went on from; never its begin, for the first chunk waits for what is made once. */
    private Sample window() {
        double half = last().millis / 2;
        int at = samples.size() - 1;
        int first = Math.min(at, 1);
        while (at > first && samples.get(at).millis > half) {
            at--;
        }
        return samples.get(at);
    }

    double expectedMillis() {
        return expectedMillis;
    }

    double millis() {
        return last().millis;
    }

    double work() {
        return last().work;
    }

    double left() {
        return Math.max(0, total - last().work);
    }

    /** Milliseconds a unit: its own pace lately, and the less is done, the more what was expected, on a machine of this speed. */
    double cost(double slowness) {
        Sample from = window();
        double millis = last().millis - from.millis;
        double work = last().work - from.work;
        double expected = expectedMillis * slowness;
        double doubt = DOUBT * Math.max(total, last().work) + (expected > 0 ? COLD_MILLIS / expected : 0);
        return work + doubt == 0 ? 0 : (millis + doubt * expected) / (work + doubt);
    }

    double documentsPerSecond() {
        Sample from = window();
        double millis = last().millis - from.millis;
        return millis <= 0 ? 0 : (last().documents - from.documents) * 1000 / millis;
    }

    StepTime spent() {
        return new StepTime(name, Math.round(earlierMillis + millis()), Math.round(before + work()));
    }

    private record Sample(double millis, long documents, double work) {}
}
