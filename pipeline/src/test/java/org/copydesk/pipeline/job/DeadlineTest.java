package org.copydesk.pipeline.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final long LONG = TimeUnit.MINUTES.toNanos(1);

    @Test
    void workThatAsksStopsWhenItsTimeIsUp() throws Exception {
        try (Deadline deadline = new Deadline()) {
            CountDownLatch stopped = new CountDownLatch(1);
            assertThrows(
                    TimeoutException.class,
                    () -> deadline.within(1, () -> {
                        while (!Deadline.isMissed()) {
                            Thread.onSpinWait();
                        }
                        stopped.countDown();
                        return "late";
                    }));
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
            CountDownLatch begun = new CountDownLatch(Deadline.MOST_LEFT);
            for (int i = 0; i < Deadline.MOST_LEFT; i++) {
                assertThrows(
                        TimeoutException.class,
                        () -> deadline.within(1, () -> {
                            begun.countDown();
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
