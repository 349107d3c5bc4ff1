package org.copydesk.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.core.Copydesk;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.runs.RunFailedException;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.Quarantined;
import org.copydesk.pipeline.store.RunOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of runs and retries that were cut off, on whatever database their store lies. */
abstract class RetryContract {
    private static final int BAD = 12;

    @TempDir
    Path temp;

    private Path inbox;

    /** A new, empty database. */
    abstract TestDatabase fresh(Path folder);

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(temp.resolve("inbox"));
        for (int i = 0; i < BAD; i++) {
            Files.writeString(inbox.resolve("boom%02d.txt".formatted(i)), "Title " + i + "\nBOOM\n");
        }
        Files.writeString(inbox.resolve("good.jsonl"), "{\"text\": \"Title\\nBOOM\", \"fetched_at\": 1772337906}\n");
    }

    private static Engine repaired() {
        return knowledge -> Copydesk.of(TestEngine.maker("1").with(knowledge).decoders(), TestEngine.fearless());
    }

    private static RunListener cutOffAt(int documents) {
        return progress -> {
            if (progress.step().equals("clean") && progress.done() >= documents) {
                throw new IllegalStateException("cut off");
            }
        };
    }

    private static List<String> outcomes(TestHost host) {
        return host.jdbc()
                .queryForList(
                        "SELECT id || ' ' || outcome || CASE WHEN finished_at IS NULL THEN ' open' ELSE '' END FROM run"
                                + " ORDER BY id",
                        String.class);
    }

    @Test
    void aRetryThatWasKilledEndsAndTheNextCleansTheRest() {
        TestDatabase database = fresh(temp);
        try (TestHost host = TestHost.start(database)) {
            assertThat(host.clean(inbox).quarantined()).isEqualTo(BAD + 1);
        }
        try (TestHost host = TestHost.start(database, TestHost.SETTINGS, repaired())) {
            CleaningRuns runs = host.get(CleaningRuns.class);
            QuarantineStore quarantine = host.get(QuarantineStore.class);
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> runs.retry(quarantine.all(), cutOffAt(10)));
            assertThat(outcomes(host)).containsExactly("1 finished", "2 failed open");
            // A process that was killed notes nothing.
            host.jdbc().update("UPDATE run SET outcome = 'running' WHERE id = 2");
            long left = host.count("SELECT COUNT(*) FROM quarantine");
            assertThat(left).isBetween(1L, (long) BAD);
            RunSummary next = runs.retry(quarantine.all(), RunListener.NONE);
            assertThat(next.cleaned()).isEqualTo(left);
            assertThat(outcomes(host)).containsExactly("1 finished", "2 failed", "3 finished");
            assertThat(host.count("SELECT COUNT(*) FROM quarantine")).isZero();
            assertThat(host.count("SELECT COUNT(*) FROM cleaning")).isEqualTo(BAD + 1);
            assertThat(host.count("SELECT COUNT(*) FROM articles WHERE fetched_at IS NOT NULL"))
                    .isOne();
            assertThat(host.count("SELECT COUNT(*) FROM articles WHERE place IS NULL"))
                    .isZero();
        }
    }

    @Test
    void setsAsideAnArticleWhoseRulesLeaveNoText() throws IOException {
        Files.writeString(inbox.resolve("bare.txt"), "A title\nSHARE this page\nSHARE it again\n");
        TestDatabase database = fresh(temp);
        try (TestHost host = TestHost.start(database)) {
            RunSummary summary = host.clean(inbox.resolve("bare.txt"));
            assertThat(summary.cleaned()).isZero();
            assertThat(summary.quarantined()).isOne();
            Quarantined bare = host.get(QuarantineStore.class).all().get(0);
            assertThat(bare.stage()).isEqualTo("law");
            assertThat(bare.reason())
                    .isEqualTo("an article without text: taken out by chrome.share (30 characters); left are title");
            assertThat(host.count("SELECT COUNT(*) FROM article")).isZero();
        }
        try (TestHost host = TestHost.start(database, TestHost.SETTINGS, repaired())) {
            assertThat(host.get(CleaningRuns.class)
                            .retry(host.get(QuarantineStore.class).all(), RunListener.NONE)
                            .cleaned())
                    .isOne();
        }
    }

    @Test
    void notesTheWorkingTimesOfARunThatFailed() {
        try (TestHost host = TestHost.start(fresh(temp), TestHost.SETTINGS, repaired())) {
            CleaningRuns runs = host.get(CleaningRuns.class);
            RunRequest request = RunRequest.of(inbox.toString());
            assertThatExceptionOfType(RunFailedException.class).isThrownBy(() -> runs.clean(request, cutOffAt(10)));
            long before = persisted(host);
            assertThat(before).isBetween(1L, (long) BAD);
            runs.clean(request, RunListener.NONE);
            assertThat(persisted(host)).isGreaterThanOrEqualTo(BAD + 1);
            assertThat(host.get(RunHistory.class).latest(1).get(0).outcome()).isEqualTo(RunOutcome.FINISHED);
        }
    }

    @Test
    void whatFailedAsItWasReadStaysUntilItsFileIsMended() throws IOException {
        Path broken = Files.writeString(inbox.resolve("broken.jsonl"), "{broken\n{\"text\": \"Title\\nText\"}\n");
        Files.writeString(inbox.resolve("cut.csv"), "text\n\"open\n");
        try (TestHost host = TestHost.start(fresh(temp), TestHost.SETTINGS, repaired())) {
            host.clean(inbox);
            QuarantineStore quarantine = host.get(QuarantineStore.class);
            assertThat(quarantine.all())
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(one.payloadId()).isNotEmpty())
                    .noneMatch(one -> one.canRetry());
            RunSummary retry = host.get(CleaningRuns.class).retry(quarantine.all(), RunListener.NONE);
            assertThat(retry.in()).isZero();
            assertThat(quarantine.all()).hasSize(2);
            Files.writeString(broken, "{\"url\": \"https://example.org/a\", \"text\": \"Title\\nMended\"}\n");
            assertThat(host.clean(inbox).cleaned()).isOne();
            assertThat(quarantine.all()).extracting(one -> one.stage()).containsExactly("intake");
        }
    }

    private static long persisted(TestHost host) {
        return host.count("SELECT documents FROM run_step WHERE step = 'persist'");
    }
}
