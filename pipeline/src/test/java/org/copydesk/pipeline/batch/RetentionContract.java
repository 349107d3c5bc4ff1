package org.copydesk.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.retention.Retention;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.FiringStore;
import org.copydesk.pipeline.store.LeaseOwner;
import org.copydesk.pipeline.store.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is deleted for its age, and what stays, on whatever database the store lies. */
abstract class RetentionContract {
    private static final Instant BEGIN = Instant.parse("2026-01-01T03:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path temp;

    private Path inbox;

    abstract TestDatabase database();

    private TestHost host(TestDatabase database, Instant now) {
        return TestHost.start(database, TestHost.SETTINGS, TestEngine.maker("1"), Clock.fixed(now, ZoneOffset.UTC));
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(inbox.resolve(name), text);
    }

    @Test
    void deletesWhatIsOldAndNoRecordNorWhatItWasMadeOf() throws IOException {
        inbox = Files.createDirectory(temp.resolve("inbox"));
        TestDatabase database = database();
        put("same.txt", "A story\nSHARE it\nthat stays as it is\n");
        put("bad.txt", "BINARY\n");
        for (int day = 0; day < 5; day++) {
            if (day != 2) {
                put("other.txt", "A story\nof day " + day + "\n");
            }
            try (TestHost host = host(database, BEGIN.plus(DAY.multipliedBy(day)))) {
                host.clean(inbox);
                host.get(FiringStore.class)
                        .take("nightly", BEGIN.plus(DAY.multipliedBy(day)), LeaseOwner.self("serve"));
                if (day == 1) {
                    Files.delete(inbox.resolve("bad.txt"));
                }
            }
        }
        try (TestHost host = host(database, BEGIN.plus(DAY.multipliedBy(5)))) {
            CleaningRuns runs = host.get(CleaningRuns.class);
            assertThat(runs.tidy(new Retention.Ages(null, null, null)).isNothing())
                    .isTrue();
            assertThat(host.count("SELECT COUNT(*) FROM versions")).isEqualTo(3);
            long payloads = host.count("SELECT COUNT(*) FROM payload");

            Duration age = Duration.ofHours(60);
            Retention.Deleted deleted = runs.tidy(new Retention.Ages(age, age, age));
            assertThat(deleted).isEqualTo(new Retention.Deleted(1, 1, 1));
            // Of the version of the first day, and of what was set aside.
            assertThat(host.count("SELECT COUNT(*) FROM payload")).isEqualTo(payloads - 2);
            assertThat(host.count("SELECT COUNT(*) FROM versions")).isEqualTo(2);
            assertThat(host.count("SELECT COUNT(*) FROM quarantined")).isZero();
            // The first run cleaned what is a record still, the second what is a version; nothing is left of the third.
            assertThat(host.jdbc().queryForList("SELECT documents FROM runs ORDER BY id", Long.class))
                    .containsExactly(3L, 3L, 2L, 2L);
            assertThat(host.count("SELECT COUNT(*) FROM firing")).isEqualTo(2);
            assertThat(host.count("SELECT COUNT(*) FROM BATCH_JOB_INSTANCE")).isEqualTo(2);
            assertThat(host.count("SELECT COUNT(*) FROM BATCH_STEP_EXECUTION"))
                    .isEqualTo(2 * host.count("SELECT COUNT(DISTINCT STEP_NAME) FROM BATCH_STEP_EXECUTION"));
            assertThat(host.get(Verifier.class).verify(done -> {}).differ()).isEmpty();
            assertThat(runs.tidy(new Retention.Ages(age, age, age)).isNothing()).isTrue();

            RunSummary next = host.clean(inbox);
            assertThat(next.unchanged()).isEqualTo(2);
            assertThat(next.cleaned()).isZero();
        }
    }
}
