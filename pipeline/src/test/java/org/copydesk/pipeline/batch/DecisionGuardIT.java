package org.copydesk.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.cleaning.NotCleanedException;
import org.copydesk.pipeline.decision.Decisions;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.DecisionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document that today's rules can't clean takes nobody along who decides about it, and nothing is half done. */
class DecisionGuardIT {
    private static final PipelineSettings IMPATIENT = new PipelineSettings(5, 2, Duration.ofSeconds(3), 100, 1_000_000);

    @TempDir
    private Path temp;

    private volatile Runnable today = () -> {};

    private void refused(String why) throws Exception {
        Path inbox = Files.createDirectory(temp.resolve("inbox"));
        Files.writeString(inbox.resolve("page.txt"), "A title\nA line to read.\nA line to take out.\n");
        Runnable then = today;
        today = () -> {};
        try (TestHost host = TestHost.start(TestDatabase.h2(temp), IMPATIENT, TestEngine.pausing(() -> today.run()))) {
            host.clean(inbox);
            String id = host.get(CleaningStore.class).documentId("page.txt").orElseThrow();
            today = then;
            assertThatThrownBy(() -> host.get(Decisions.class).remove(id, "A line to take out.", "ada", ""))
                    .isInstanceOf(NotCleanedException.class)
                    .hasMessageContaining(why);
            assertThat(host.get(DecisionStore.class).ofDocument(id)).isEmpty();
            assertThat(host.get(CleaningStore.class)
                            .record(id)
                            .orElseThrow()
                            .article()
                            .text())
                    .contains("A line to take out.");
        }
    }

    @Test
    void endsInTime() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        today = () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        refused("took longer than 3000 ms");
        never.countDown();
    }

    @Test
    void survivesWantOfMemory() throws Exception {
        today = () -> {
            throw new OutOfMemoryError("none left");
        };
        refused("needs more memory than there is");
    }
}
