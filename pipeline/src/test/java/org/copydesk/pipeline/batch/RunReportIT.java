package org.copydesk.pipeline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.runs.ProgressStore;
import org.copydesk.pipeline.runs.RunFailedException;
import org.copydesk.pipeline.runs.RunReport;
import org.copydesk.pipeline.runs.RunStatus;
import org.copydesk.pipeline.store.RunOutcome;
import org.junit.jupiter.api.Test;

class RunReportIT extends RunReportContract {
    @Override
    TestDatabase database(Path folder) {
        return TestDatabase.h2(folder);
    }

    @Test
    void isTheSameAtAnyNumberOfWorkers() {
        try (TestHost one = TestHost.start(
                        database(temp.resolve("one")), TestHost.SETTINGS.withWorkers(1), TestEngine.maker("1"));
                TestHost four = TestHost.start(
                        database(temp.resolve("four")), TestHost.SETTINGS.withWorkers(4), TestEngine.maker("1"))) {
            long first = one.clean(inbox).runId();
            long second = four.clean(inbox).runId();
            assertEquals(timeless(report(one, first)), timeless(report(four, second)));
        }
    }

    @Test
    void showsOthersHowFarARunHasCome() {
        AtomicReference<TestHost> running = new AtomicReference<>();
        AtomicReference<Optional<RunStatus>> seen = new AtomicReference<>(Optional.empty());
        AtomicInteger documents = new AtomicInteger();
        Engine slow = TestEngine.pausing(() -> {
            if (documents.incrementAndGet() == 12) {
                long until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
                ProgressStore store = running.get().get(ProgressStore.class);
                while (System.nanoTime() < until
                        && seen.get().filter(now -> now.step().equals("clean")).isEmpty()) {
                    seen.set(store.find(running.get().count("SELECT MAX(id) FROM run")));
                    Thread.onSpinWait();
                }
            }
        });
        PipelineSettings settings = TestHost.SETTINGS.withLease(Duration.ofMillis(150));
        try (TestHost host = TestHost.start(database(temp), settings, slow)) {
            running.set(host);
            long run = host.clean(inbox).runId();
            RunStatus then = seen.get().orElseThrow();
            assertEquals("clean", then.step());
            assertEquals(27, then.total());
            assertTrue(then.done() >= 5 && then.done() < 27, then.toString());
            assertTrue(then.millisLeft() >= 0, then.toString());
            RunStatus after = host.get(ProgressStore.class).find(run).orElseThrow();
            assertEquals(3, after.quarantined());
            assertEquals(0, after.millisLeft());
        }
    }

    @Test
    void isKeptOfARunThatWasGivenUp() {
        try (TestHost host = TestHost.start(database(temp), TestHost.SETTINGS.withFaults(0), TestEngine.maker("1"))) {
            assertThrows(RunFailedException.class, () -> host.clean(inbox));
            RunReport report = report(host, host.count("SELECT MAX(id) FROM run"));
            assertEquals(RunOutcome.FAILED, report.outcome());
            assertEquals(27, report.counts().received());
        }
    }
}
