package org.copydesk.core;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** Bounds what a call may take in CPU time of its thread: other work on the machine does not count. */
public final class CpuTime {
    /** By the clock a call may take so many times as much; what never ends is stopped then. */
    private static final int PATIENCE = 30;

    private CpuTime() {}

    /** What the call returns; fails if it takes more. */
    public static <T> T within(Duration most, ThrowingSupplier<T> call) {
        return assertTimeoutPreemptively(most.multipliedBy(PATIENCE), () -> {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long start = threads.getCurrentThreadCpuTime();
            T result = call.get();
            Duration taken = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
            assertTrue(taken.compareTo(most) <= 0, () -> "took " + taken + " of CPU time, may take " + most);
            return result;
        });
    }
}
