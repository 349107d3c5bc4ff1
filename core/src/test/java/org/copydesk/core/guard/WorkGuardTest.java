package org.copydesk.core.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.copydesk.core.decode.UndecodableException;
import org.junit.jupiter.api.Test;

class WorkGuardTest {
    private static RefusedException refused(Duration longest, Callable<?> work) {
        try (Deadline deadline = new Deadline()) {
            return assertThrows(RefusedException.class, () -> new WorkGuard(deadline, longest).work("strip", 0, work));
        }
    }

    private static RefusedException refused(Callable<?> work) {
        return refused(Duration.ofMinutes(1), work);
    }

    @Test
    void triesADocumentThatRunsOutOfMemoryOnceMoreByItself() {
        AtomicInteger tries = new AtomicInteger();

        RefusedException refused = refused(() -> {
            tries.incrementAndGet();
            return new long[Integer.MAX_VALUE];
        });

        assertEquals("strip: needs more memory than there is", refused.stage() + ": " + refused.reason());
        assertTrue(refused.fault());
        assertEquals(2, tries.get());
    }

    @Test
    void givesUpADocumentThatNeverEnds() {
        RefusedException refused = refused(Duration.ofMillis(10), () -> {
            while (!Deadline.isMissed()) {
                Thread.onSpinWait();
            }
            return "late";
        });

        assertEquals("took longer than 10 ms", refused.reason());
        assertFalse(refused.fault());
    }

    @Test
    void setsAsideADocumentThatNestsTooDeeply() {
        assertEquals("nested too deeply", refused(() -> depth(0)).reason());
    }

    private static int depth(int above) {
        return above + depth(above + 1) % 2;
    }

    @Test
    void saysInWhichStageADocumentFailedAndKeepsTheCause() {
        RuntimeException cause = new UndecodableException("no text: neither HTML nor plain text");

        RefusedException refused = refused(() -> {
            throw cause;
        });

        assertEquals("decode: no text: neither HTML nor plain text", refused.stage() + ": " + refused.reason());
        assertSame(cause, refused.getCause());
    }
}
