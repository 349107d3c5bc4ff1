package org.copydesk.core.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final long LONG = TimeUnit.MINUTES.toNanos(1);
    /** Mostly enough to begin; work that isn't begun by then never runs. */
    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(10);

    @Test
    void workThatAsksStopsWhenItsTimeIsUp() throws Exception {
        try (Deadline deadline = new Deadline()) {
            CountDownLatch stopped = new CountDownLatch(1);
            AtomicBoolean begun = new AtomicBoolean();
            while (!begun.get()) {
                assertThrows(
                        TimeoutException.class,
                        () -> deadline.within(SHORT, () -> {
                            begun.set(true);
                            while (!Deadline.isMissed()) {
                                Thread.onSpinWait();
                            }
                            stopped.countDown();
                            return "late";
                        }));
            }
            assertTrue(stopped.await(1, TimeUnit.MINUTES));
            assertFalse(Deadline.isMissed());
        }
    }

    @Test
    void workInTimeIsNotMissed() throws Exception {
        try (Deadline deadline = new Deadline()) {
            assertEquals(false, deadline.within(LONG, Deadline::isMissed));
        }
    }

    @Test
    void beginsNothingWhileTooMuchThatWasLeftBehindGoesOn() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (Deadline deadline = new Deadline()) {
            AtomicInteger begun = new AtomicInteger();
            while (begun.get() < Deadline.MOST_LEFT) {
                assertThrows(
                        Exception.class,
                        () -> deadline.within(SHORT, () -> {
                            begun.incrementAndGet();
                            end.await();
                            return "late";
                        }));
            }
            AtomicBoolean ran = new AtomicBoolean();
            assertThrows(
                    RejectedExecutionException.class,
                    () -> deadline.within(1, () -> {
                        ran.set(true);
                        return "never";
                    }));
            assertFalse(ran.get());
            end.countDown();
            assertEquals("on time", deadline.within(LONG, () -> "on time"));
        } finally {
            end.countDown();
        }
    }
}
