package org.copydesk.pipeline.runs;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tells how long a run will take yet. Thread-safe.
 *
 * <p>Work is counted by size, since a long page takes longer than a short one. A step that is in work goes on as it went lately; one
 * that is still to come costs what it used to cost a unit of work, times how much slower this run has been than that so far.
 */
public final class RemainingTime {
    private static final double NANOS_A_MILLI = 1e6;
    /** What was expected counts as if it had been confirmed for so long: the first blink of a run says nothing of the machine. */
    private static final double CONFIRMED_MILLIS = 500;

    /** In their order. */
    private static final List<String> STEPS = List.of("intake", "learn", "remember", "clean", "sign", "forget", "link");

    /** What intake takes says little of the rest: it depends on the disk, and on how many files there are. */
    private static final List<String> WEIGHED = List.of("learn", "clean");

    private final LongSupplier nanos;
    private final Map<String, StepPace> steps = new LinkedHashMap<>();
    private String current = "";
    private long last;

    /**
     * @param costs what steps cost a unit of work
     * @param nanos a clock that only goes forward
     */
    public RemainingTime(StepCosts costs, LongSupplier nanos) {
        this.nanos = nanos;
        this.last = nanos.getAsLong();
        STEPS.forEach(step -> steps.put(step, new StepPace(step, costs.millis().getOrDefault(step, 0.0))));
    }

    /** Adds what earlier attempts at the same run took. */
    public synchronized void earlier(List<StepTime> spent) {
        spent.forEach(one -> step(one.step()).earlier(one.millis(), one.work()));
    }

    /** How much work a step will be in this process, as far as is known. */
    public synchronized void expect(String step, double work) {
        step(step).expect(work);
    }

    /**
     * How far a step has come; the time since the last call went into it.
     *
     * @param documents done in it by this process
     * @param work done in it by this process
     */
    public synchronized void at(String step, long documents, double work) {
        long now = nanos.getAsLong();
        step(step).at((now - last) / NANOS_A_MILLI, documents, work);
        last = now;
        current = step;
    }

    private StepPace step(String name) {
        return steps.computeIfAbsent(name, unknown -> new StepPace(unknown, 0));
    }

    /** The time left, of all steps, from now on. */
    public synchronized Duration left() {
        double slowness = slowness();
        boolean over = !current.isEmpty();
        double left = 0;
        for (Map.Entry<String, StepPace> step : steps.entrySet()) {
            if (step.getKey().equals(current)) {
                over = false;
            }
            if (!over) {
                left += step.getValue().left() * step.getValue().cost(slowness);
            }
        }
        double since = (nanos.getAsLong() - last) / NANOS_A_MILLI;
        return Duration.ofMillis(Math.max(0, Math.round(left - since)));
    }

    private double slowness() {
        double took = CONFIRMED_MILLIS;
        double expected = CONFIRMED_MILLIS;
        for (String weighed : WEIGHED) {
            StepPace step = step(weighed);
            if (step.expectedMillis() > 0) {
                took += step.millis();
                expected += step.work() * step.expectedMillis();
            }
        }
        return took / expected;
    }

    /** Of the step in work, as it was lately. */
    public synchronized double documentsPerSecond() {
        return current.isEmpty() ? 0 : step(current).documentsPerSecond();
    }

    /** What each step took so far, earlier attempts included, in their order. */
    public synchronized List<StepTime> spent() {
        return steps.values().stream().map(StepPace::spent).toList();
    }
}
