package org.copydesk.bench.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How much more work several threads do in the same time than one. */
public final class ThreadScaling {
    private ThreadScaling() {}

    /**
     * Does all work once by one thread and once by several, in turn, after a pass that warms up.
     *
     * @return one thread's time divided by the several threads', the middle one of the passes
     */
    public static double of(List<Callable<?>> work, int threads, int passes) throws Exception {
        double[] ratios = new double[passes];
        ExecutorService one = Executors.newFixedThreadPool(1);
        ExecutorService several = Executors.newFixedThreadPool(threads);
        try {
            for (int pass = -1; pass < passes; pass++) {
                double ratio = (double) nanos(work, one) / nanos(work, several);
                if (pass >= 0) {
                    ratios[pass] = ratio;
                }
            }
        } finally {
            one.shutdown();
            several.shutdown();
        }
        Arrays.sort(ratios);
        return ratios[passes / 2];
    }

    private static long nanos(List<Callable<?>> work, ExecutorService threads) throws Exception {
        long start = System.nanoTime();
        List<Future<?>> done = new ArrayList<>();
        for (Callable<?> one : work) {
            done.add(threads.submit(one));
        }
        for (Future<?> one : done) {
            one.get();
        }
        return System.nanoTime() - start;
    }
}
