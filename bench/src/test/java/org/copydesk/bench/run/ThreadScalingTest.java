package org.copydesk.bench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThreadScalingTest {
    @Test
    void doesAllWorkByOneThreadAndBySeveralInEachPass() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Callable<?> work = calls::incrementAndGet;

        assertTrue(ThreadScaling.of(List.of(work, work, work), 2, 4) > 0);

        assertEquals(3 * 2 * (4 + 1), calls.get());
    }

    @Test
    void hasSeveralThreadsAtWorkAtOnce() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger calls = new AtomicInteger();
        // In each pass the first two calls are one thread's, the others meet.
        Callable<?> work = () -> calls.getAndIncrement() % 4 < 2 ? 0 : both.await(30, TimeUnit.SECONDS);

        ThreadScaling.of(List.of(work, work), 2, 1);

        assertFalse(both.isBroken());
    }
}
