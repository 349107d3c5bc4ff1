package org.copydesk.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class CpuTimeTest {
    @Test
    void failsACallThatWorksForTooLong() {
        assertThrows(
                AssertionFailedError.class,
                () -> CpuTime.within(Duration.ofMillis(20), () -> {
                    double sum = 0;
                    for (long end = System.nanoTime() + 500_000_000; System.nanoTime() < end; ) {
                        sum += Math.sqrt(sum + 1);
                    }
                    return sum;
                }));
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

    @Test
    void countsNoWaiting() {
        assertEquals("done", CpuTime.within(Duration.ofMillis(200), () -> {
            Thread.sleep(250);
            return "done";
        }));
    }
}
