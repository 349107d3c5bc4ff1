package org.copydesk.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.copydesk.app.notice.Notices;
import org.copydesk.pipeline.store.FiringStore;
import org.copydesk.pipeline.store.JobStore;
import org.copydesk.pipeline.store.LeaseOwner;
import org.copydesk.pipeline.store.StoreSchema;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Two servers over one store. */
class TwoSchedulersIT {
    private static final Instant BEGIN = Instant.parse("2026-11-16T12:00:30Z");
    private static final int FIRINGS = 200;

    private final List<Instant> ran = Collections.synchronizedList(new ArrayList<>());
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @Test
    void runEachDueTimeOnceThoughTheirClocksAreAMinuteApart() throws Exception {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            StoreSchema.migrate(server.getPostgresDatabase());
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService two = Executors.newFixedThreadPool(2);
            try {
                List<Future<Object>> ends = new ArrayList<>();
                for (Duration off : List.of(Duration.ZERO, Duration.ofMinutes(-1))) {
                    ends.add(two.submit(() -> {
                        try (Connection connection =
                                server.getPostgresDatabase().getConnection()) {
                            turn(new SingleConnectionDataSource(connection, true), off, together);
                        }
                        return "";
                    }));
                }
                for (Future<Object> end : ends) {
                    end.get();
                }
            } finally {
                two.shutdownNow();
            }
            List<Instant> planned = Stream.iterate(Instant.parse("2026-11-16T12:00:00Z"), time -> time.plusSeconds(60))
                    .limit(FIRINGS)
                    .toList();
            assertThat(ran).hasSize(FIRINGS).containsExactlyInAnyOrderElementsOf(planned);
            assertThat(said).isEmpty();
            assertThat(new JdbcTemplate(server.getPostgresDatabase())
                            .queryForObject("SELECT COUNT(*) FROM firing", Long.class))
                    .isEqualTo(FIRINGS);
        }
    }

    /** The one that is behind comes to 12:00, which the other was too late for; the last is the other's. Both look at their clocks at the same moments, every 20 seconds of that time. */
    private void turn(SingleConnectionDataSource store, Duration off, CyclicBarrier together) throws Exception {
        SimulatedClock clock = new SimulatedClock(BEGIN.plus(off).toString());
        JobTask task = new JobTask() {
            @Override
            public boolean isUnfinished() {
                return false;
            }

            @Override
            public void run(Instant planned, Instant giveUp) {
                ran.add(planned);
            }

            @Override
            public void runNow() {
                throw new AssertionError("nobody asks");
            }
        };
        Scheduler schedule = new Scheduler(
                List.of(new ScheduledJob("minutely", new CronTimes("0 * * * * *", ZoneOffset.UTC), true, task)),
                new JobStore(store),
                new FiringStore(store),
                LeaseOwner.self("serve"),
                clock,
                Runnable::run,
                said::add,
                Notices.NONE);
        schedule.begin();
        Instant end = BEGIN.plus(Duration.ofMinutes(FIRINGS - 1)).plus(off);
        while (clock.instant().isBefore(end)) {
            together.await();
            clock.goOn(Duration.ofSeconds(20));
            schedule.turn();
        }
    }
}
