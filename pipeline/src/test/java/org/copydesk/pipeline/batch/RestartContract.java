package org.copydesk.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.copydesk.core.Copydesk;
import org.copydesk.pipeline.TestDatabase;
import org.copydesk.pipeline.cleaning.Engine;
import org.copydesk.pipeline.runs.RunFailedException;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.LeaseOwner;
import org.copydesk.pipeline.store.LeaseStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.RunOutcome;
import org.copydesk.pipeline.store.StoreDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are stopped, held up by another, given up, or taken up again, on whatever database their store lies. */
@Timeout(120)
abstract class RestartContract {
    private static final int DOCUMENTS = 40;

    @TempDir
    Path temp;

    private Path inbox;

    /** A new, empty database. */
    abstract TestDatabase fresh(Path folder);

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(temp.resolve("inbox"));
        for (int i = 0; i < DOCUMENTS; i++) {
            // Every fifth has the bytes of the one before.
            int said = i % 5 == 4 ? i - 1 : i;
            put(
                    "doc%03d.txt".formatted(i),
                    "Title Alpha " + said + "\nSHARE this\nIt was teh mayor of " + said + ".\n");
        }
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(inbox.resolve(name), text);
    }

    private static String digest(TestHost host) {
        List<StoreDigest.Table> tables = new StoreDigest(host.get(DataSource.class)).tables();
        return String.join(
                "\n", tables.stream().map(StoreDigest.Table::toString).toList());
    }

    private String undisturbed() throws IOException {
        try (TestHost host = TestHost.start(fresh(Files.createDirectory(temp.resolve("undisturbed"))))) {
            host.clean(inbox);
            return digest(host);
        }
    }

    @Test
    void stopsAfterTheChunkInHandAndGoesOnLater() throws IOException {
        TestDatabase database = fresh(temp);
        for (String when : List.of("intake 25", "learn 10", "clean 15")) {
            try (TestHost host = TestHost.start(database)) {
                CleaningRuns runs = host.get(CleaningRuns.class);
                assertThatExceptionOfType(RunStoppedException.class)
                        .isThrownBy(() -> runs.clean(RunRequest.of(inbox.toString()), progress -> {
                            if ((progress.step() + " " + progress.done()).equals(when)) {
                                runs.stop();
                            }
                        }));
                assertThat(host.get(RunHistory.class).latest(9))
                        .extracting(RunHistory.Past::outcome)
                        .containsExactly(RunOutcome.STOPPED);
            }
        }
        try (TestHost host = TestHost.start(database)) {
            assertThat(host.count("SELECT COUNT(*) FROM cleaning")).isEqualTo(15);
            RunSummary summary = host.clean(inbox);
            assertThat(summary.resumed()).isTrue();
            assertThat(summary.cleaned()).isEqualTo(DOCUMENTS);
            assertThat(digest(host)).isEqualTo(undisturbed());
        }
    }

    @Test
    void hearsFromTheDatabaseThatItIsToStop() {
        AtomicReference<TestHost> self = new AtomicReference<>();
        Runnable ask = once(() -> {
            LeaseStore leases = self.get().get(LeaseStore.class);
            assertThat(leases.askToStop(null)).isTrue();
            // The first beat may have been on its way already.
            long until = leases.read().beat() + 2;
            while (leases.read().beat() < until) {
                LockSupport.parkNanos(20_000_000);
            }
        });
        try (TestHost host = TestHost.start(fresh(temp), QUICK, TestEngine.pausing(ask))) {
            self.set(host);
            assertThatExceptionOfType(RunStoppedException.class).isThrownBy(() -> host.clean(inbox));
            assertThat(host.count("SELECT COUNT(*) FROM cleaning")).isLessThan(DOCUMENTS);
            assertThat(host.clean(inbox).cleaned()).isEqualTo(DOCUMENTS);
        }
    }

    private static final PipelineSettings QUICK = TestHost.SETTINGS.withLease(Duration.ofMillis(300));

    private static Runnable once(Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            if (!done.getAndSet(true)) {
                action.run();
            }
        };
    }

    @Test
    void refusesToRunBesideALiveRunAndNamesIt() {
        TestDatabase database = fresh(temp);
        List<String> said = Collections.synchronizedList(new ArrayList<>());
        try (TestHost there = TestHost.start(database, QUICK, TestEngine.maker("1"))) {
            Runnable beside = once(() -> assertThatExceptionOfType(RunBusyException.class)
                    .isThrownBy(() -> there.clean(inbox))
                    .satisfies(busy -> said.add(busy.getMessage())));
            try (TestHost here = TestHost.start(database, QUICK, TestEngine.pausing(beside))) {
                assertThat(here.clean(inbox).cleaned()).isEqualTo(DOCUMENTS);
                assertThat(said).singleElement().asString().contains("run 1 is being done by process ", " since ");
                assertThat(there.clean(inbox).resumed()).isFalse();
                assertThat(here.count("SELECT COUNT(*) FROM run")).isEqualTo(2);
            }
        }
    }

    @Test
    void takesUpADeadRunEvenWhereTheClockWasPutBack() {
        TestDatabase database = fresh(temp);
        try (TestHost host = TestHost.start(database, QUICK, TestEngine.maker("1"))) {
            LeaseStore leases = host.get(LeaseStore.class);
            assertThat(leases.take(LeaseOwner.self("clean"), QUICK.lease())).isTrue();
            host.jdbc().update("UPDATE lease SET expires_at = CURRENT_TIMESTAMP + INTERVAL '10' DAY");
            assertThat(host.clean(inbox).cleaned()).isEqualTo(DOCUMENTS);
        }
    }

    @Test
    void givesUpWithoutATraceWhenAnotherTookTheRunOver() {
        AtomicReference<TestHost> self = new AtomicReference<>();
        LeaseOwner other = LeaseOwner.self("clean");
        Runnable takeOver = once(() -> {
            LeaseStore leases = self.get().get(LeaseStore.class);
            while (!leases.takeFrom(leases.read(), other, Duration.ofHours(1))) {
                LockSupport.parkNanos(20_000_000);
            }
        });
        try (TestHost host = TestHost.start(fresh(temp), TestHost.SETTINGS, TestEngine.pausing(takeOver))) {
            self.set(host);
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> host.clean(inbox))
                    .withMessageContaining("another process took this run over");
            assertThat(host.count("SELECT COUNT(*) FROM cleaning")).isZero();
            host.get(LeaseStore.class).release(other);
            assertThat(host.clean(inbox).cleaned()).isEqualTo(DOCUMENTS);
        }
    }

    @Test
    void givesTheSameStoreForAnyNumberOfWorkersAndAnyOrderOfTheInput() throws IOException {
        put("bad.bin", "BINARY");
        put("boom.txt", "BOOM");
        Map<String, Integer> stores = new HashMap<>();
        List<String> paths = new ArrayList<>();
        try (var files = Files.list(inbox)) {
            files.map(Path::toString).sorted().forEach(paths::add);
        }
        for (int workers : new int[] {1, 2, 8}) {
            Path folder = Files.createDirectory(temp.resolve("workers" + workers));
            PipelineSettings settings = TestHost.SETTINGS.withWorkers(workers);
            try (TestHost host = TestHost.start(fresh(folder), settings, TestEngine.maker("1"))) {
                host.get(CleaningRuns.class).clean(RunRequest.of(paths.toArray(String[]::new)), RunListener.NONE);
                stores.merge(digest(host), 1, Integer::sum);
            }
            Collections.shuffle(paths, new Random(workers));
        }
        assertThat(stores.values()).containsExactly(3);
        assertThat(stores.keySet().iterator().next()).contains("cleaning  40  ", "quarantine  2  ", "document  42  ");
    }

    @Test
    void cleansQuarantinedDocumentsAgainFromTheirKeptBytes() throws IOException {
        put("boom.txt", "A title\nBOOM\n");
        put("bad.bin", "BINARY");
        TestDatabase database = fresh(temp);
        try (TestHost host = TestHost.start(database)) {
            assertThat(host.clean(inbox).quarantined()).isEqualTo(2);
            QuarantineStore quarantine = host.get(QuarantineStore.class);
            CleaningRuns runs = host.get(CleaningRuns.class);
            RunSummary again = runs.retry(quarantine.chosen("boom", "", List.of()), RunListener.NONE);
            assertThat(again.in()).isOne();
            assertThat(again.quarantined()).isOne();
            assertThat(quarantine.all())
                    .extracting(one -> one.stage() + " " + one.attempts())
                    .containsExactlyInAnyOrder("decode 1", "chrome.share 2");
        }
        Engine repaired = knowledge -> {
            Copydesk copydesk = TestEngine.maker("1").with(knowledge);
            return Copydesk.of(copydesk.decoders(), TestEngine.fearless());
        };
        try (TestHost host = TestHost.start(database, TestHost.SETTINGS, repaired)) {
            RunSummary again = host.get(CleaningRuns.class)
                    .retry(host.get(QuarantineStore.class).all(), RunListener.NONE);
            assertThat(again.cleaned()).isOne();
            assertThat(again.quarantined()).isOne();
            assertThat(host.count("SELECT COUNT(*) FROM cleaning")).isEqualTo(DOCUMENTS + 1);
            assertThat(host.count("SELECT COUNT(*) FROM quarantine")).isOne();
        }
    }

    @Test
    void failsARunThatSetsTooManyAside() throws IOException {
        for (int i = 0; i < 11; i++) {
            put("bad" + i + ".bin", "BINARY " + i);
        }
        PipelineSettings strict = TestHost.SETTINGS.with(new QuarantineLimit(.2, DOCUMENTS));
        try (TestHost host = TestHost.start(fresh(temp), strict, TestEngine.maker("1"))) {
            assertThatExceptionOfType(TooManyQuarantinedException.class)
                    .isThrownBy(() -> host.clean(inbox))
                    .withMessageContaining("set aside 11 of 51 new or changed documents, more than the limit of 20 %")
                    .satisfies(e -> assertThat(e.summary().cleaned()).isEqualTo(DOCUMENTS));
            assertThat(host.get(RunHistory.class).latest(1).get(0).outcome()).isEqualTo(RunOutcome.FAILED);
            put("doc000.txt", "Title\nchanged\n");
            RunSummary next = host.clean(inbox);
            assertThat(next.resumed()).isFalse();
            assertThat(next.quarantined()).isEqualTo(11);
        }
    }

    @Test
    void readsNoMoreOfAnInputOfWhichTooMuchIsSetAside() throws IOException {
        String broken = ("{ broken" + " ".repeat(300) + "\n").repeat(900);
        for (int i = 0; i < 10; i++) {
            put("x" + i + ".jsonl", broken);
        }
        put("y.txt", "Title\nlast\n");
        PipelineSettings strict = TestHost.SETTINGS.with(new QuarantineLimit(.3, 100));
        try (TestHost host = TestHost.start(fresh(temp), strict, TestEngine.maker("1"))) {
            assertThatExceptionOfType(TooManyQuarantinedException.class)
                    .isThrownBy(() -> host.clean(inbox))
                    .withMessageContaining("more than the limit of 30 %")
                    .withMessageContaining("the rest of the input was not read")
                    .satisfies(e -> assertThat(e.summary().cleaned()).isEqualTo(DOCUMENTS));
            assertThat(host.count("SELECT COUNT(*) FROM quarantine")).isBetween(2_000L, 6_000L);
            assertThat(host.get(RunHistory.class).latest(1).get(0).outcome()).isEqualTo(RunOutcome.FAILED);
            for (int i = 0; i < 10; i++) {
                Files.delete(inbox.resolve("x" + i + ".jsonl"));
            }
            RunSummary next = host.clean(inbox);
            assertThat(next.resumed()).isFalse();
            assertThat(next.cleaned()).isOne();
        }
    }

    @Test
    void setsADocumentAsideForWhichMemoryOrStackDontSuffice() throws IOException {
        put("greedy.txt", "A title\nGREEDY\n");
        put("deep.txt", "A title\nDEEP\n");
        try (TestHost host = TestHost.start(fresh(temp))) {
            RunSummary summary = host.clean(inbox);
            assertThat(summary.cleaned()).isEqualTo(DOCUMENTS);
            assertThat(host.get(QuarantineStore.class).all())
                    .extracting(one -> one.stage() + ": " + one.reason())
                    .containsExactly("strip: nested too deeply", "strip: needs more memory than there is");
        }
    }

    @Test
    void doesntMindAClockThatGoesBack() throws IOException {
        AtomicLong seconds = new AtomicLong(2_000_000_000L);
        Clock backwards = new Clock() {
            @Override
            public Instant instant() {
                return Instant.ofEpochSecond(seconds.addAndGet(-3600));
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        TestDatabase database = fresh(temp);
        try (TestHost host = TestHost.start(database, TestHost.SETTINGS, TestEngine.maker("1"), backwards)) {
            CleaningRuns runs = host.get(CleaningRuns.class);
            assertThatExceptionOfType(RunStoppedException.class)
                    .isThrownBy(() -> runs.clean(RunRequest.of(inbox.toString()), progress -> runs.stop()));
        }
        try (TestHost host = TestHost.start(database, TestHost.SETTINGS, TestEngine.maker("1"), backwards)) {
            assertThat(host.clean(inbox).cleaned()).isEqualTo(DOCUMENTS);
            assertThat(host.clean(inbox).unchanged()).isEqualTo(DOCUMENTS);
            assertThat(digest(host)).isEqualTo(undisturbed());
        }
    }
}
