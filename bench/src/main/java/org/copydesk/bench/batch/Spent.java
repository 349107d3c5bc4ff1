package org.copydesk.bench.batch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What a process spent.
 *
 * @param took by the clock, for its work alone
 * @param cpu of all its threads, its start and its compiler's included
 */
record Spent(Duration took, Duration cpu) {
    double seconds() {
        return took.toMillis() / 1000.0;
    }

    double cpuSeconds() {
        return cpu.toMillis() / 1000.0;
    }

    /** Waits for the end of a process; its CPU time, as last seen. */
    static Duration watch(Process process, long everyMillis) throws InterruptedException {
        Duration seen = Duration.ZERO;
        do {
            // Nothing is told of a process that has just ended.
            seen = process.info()
                    .totalCpuDuration()
                    .filter(cpu -> !cpu.isZero())
                    .orElse(seen);
        } while (!process.waitFor(everyMillis, TimeUnit.MILLISECONDS));
        return seen;
    }
}
