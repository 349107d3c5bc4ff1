package org.copydesk.bench.run;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What works cost beside a yardstick: one thread's processor time and what it allocates. All works are done in turn on each item, so
 * that a busy machine slows all of them alike. Not thread-safe.
 *
 * @param <T> what is worked on
 */
public final class Timing<T> {
    private final Map<String, Work<T>> works = new LinkedHashMap<>();

    /** @param yardstick what the others are measured by */
    public Timing(Work<T> yardstick) {
        works.put("", yardstick);
    }

    public Timing<T> with(String name, Work<T> work) {
        works.put(name, work);
        return this;
    }

    /**
     * Measures each work in passes over all items, after two passes that warm up.
     *
     * @return the yardstick's cost divided by each work's, by the works' names
     */
    public Map<String, Ratio> over(List<T> items, int passes) throws Exception {
        List<Work<T>> all = List.copyOf(works.values());
        long[][] nanos = new long[passes][all.size()];
        long[] bytes = new long[all.size()];
        for (int pass = -2; pass < passes; pass++) {
            for (int i = 0; i < items.size(); i++) {
                for (int w = 0; w < all.size(); w++) {
                    int turn = (w + i) % all.size();
                    Cost cost = Cost.of(all.get(turn).on(items.get(i)));
                    if (pass >= 0) {
                        nanos[pass][turn] += cost.nanos();
                        bytes[turn] += cost.bytes();
                    }
                }
            }
        }
        Map<String, Ratio> ratios = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(works.keySet());
        for (int w = 1; w < names.size(); w++) {
            double[] each = new double[passes];
            for (int pass = 0; pass < passes; pass++) {
                each[pass] = (double) nanos[pass][0] / nanos[pass][w];
            }
            Arrays.sort(each);
            double noise = (each[passes - 1] - each[0]) / 2;
            ratios.put(names.get(w), new Ratio(each[passes / 2], noise, (double) bytes[w] / bytes[0]));
        }
        return ratios;
    }

    /** Prepares what is measured of an item; only the call itself is. */
    @FunctionalInterface
    public interface Work<T> {
        Callable<?> on(T item) throws Exception;
    }

    /**
     * How a work compares.
     *
     * @param speed the yardstick's time divided by the work's, the middle one of the passes
     * @param noise half the distance of the passes' lowest and highest speed
     * @param allocation the work's bytes divided by the yardstick's
     */
    public record Ratio(double speed, double noise, double allocation) {}

    private record Cost(long nanos, long bytes) {
        private static final com.sun.management.ThreadMXBean CLOCK =
                (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

        static Cost of(Callable<?> work) throws Exception {
            long bytes = CLOCK.getCurrentThreadAllocatedBytes();
            long nanos = CLOCK.getCurrentThreadCpuTime();
            work.call();
            return new Cost(CLOCK.getCurrentThreadCpuTime() - nanos, CLOCK.getCurrentThreadAllocatedBytes() - bytes);
        }
    }
}
