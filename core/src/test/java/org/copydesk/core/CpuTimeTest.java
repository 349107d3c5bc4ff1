package org.copydesk.core;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.opentest4j.AssertionFailedError;

@Isolated
class CpuTimeTest {
    @Test
    void failsACallThatWorksForTooLong() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        AssertionFailedError failure = assertThrows(
                AssertionFailedError.class,
                () -> CpuTime.within(Duration.ofMillis(100), () -> {
                    long end = threads.getCurrentThreadCpuTime() + 150_000_000;
                    while (threads.getCurrentThreadCpuTime() < end) {
                        Thread.onSpinWait();
                    }
                    return "";
                }));
        assertTrue(failure.getMessage().contains("of CPU time, may take PT0.1S"), failure::getMessage);
    }

    @Test
    void endsACallThatNeverEnds() {
        AtomicBoolean waits = new AtomicBoolean(true);
        assertThrows(
                AssertionFailedError.class,
                () -> CpuTime.within(Duration.ofMillis(2), () -> {
                    while (waits.get()) {
                        Thread.onSpinWait();
                    }
                    return "";
                }));
        waits.set(false);
    }
}
