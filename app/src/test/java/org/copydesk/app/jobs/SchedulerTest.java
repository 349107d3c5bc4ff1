package org.copydesk.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.copydesk.app.notice.Notices;
import org.copydesk.pipeline.store.FiringStore;
import org.copydesk.pipeline.store.JobStore;
import org.copydesk.pipeline.store.LeaseOwner;
import org.copydesk.pipeline.store.StoreSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is due when, by a clock that goes on as it is told to. */
class SchedulerTest {
    private static final String NIGHTLY = "0 0 3 * * *";

    private static SingleConnectionDataSource connection;
    private static JdbcTemplate jdbc;

    private final SimulatedClock clock = new SimulatedClock("2026-11-16T12:00:00Z");
    private final List<String> said = new ArrayList<>();
    private final List<Instant> ran = new ArrayList<>();
    private boolean unfinished;
    private int asked;

    @BeforeAll
    static void open() {
        connection = new SingleConnectionDataSource("jdbc:h2:mem:schedule", true);
        StoreSchema.migrate(connection);
        jdbc = new JdbcTemplate(connection);
    }

    @AfterAll
    static void close() {
        connection.destroy();
    }

    @BeforeEach
    void forget() {
        jdbc.update("DELETE FROM firing");
        jdbc.update("DELETE FROM job");
        jdbc.update("DELETE FROM paused_job");
    }

    private Scheduler schedule(String cron, boolean catchesUp, Executor worker) {
        JobTask task = new JobTask() {
            @Override
            public boolean isUnfinished() {
                return unfinished;
            }

            @Override
            public void run(Instant planned, Instant giveUp) {
                ran.add(planned);
                unfinished = false;
            }

            @Override
            public void runNow() {
                asked++;
            }
        };
        return new Scheduler(
                List.of(new ScheduledJob("nightly", new CronTimes(cron, ZoneOffset.UTC), catchesUp, task)),
                new JobStore(connection),
                new FiringStore(connection),
                LeaseOwner.self("serve"),
                clock,
                worker,
                said::add,
                Notices.NONE);
    }

    private Scheduler begun(String cron, boolean catchesUp) {
        Scheduler schedule = schedule(cron, catchesUp, Runnable::run);
        schedule.begin();
        return schedule;
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    private void goTo(String time, Scheduler schedule) {
        clock.set(at(time));
        schedule.turn();
    }

    @Test
    void runsAJobWhenItIsDueAndNotBefore() {
        Scheduler schedule = begun(NIGHTLY, true);
        assertThat(schedule.turn()).contains(at("2026-11-17T03:00:00Z"));
        goTo("2026-11-17T02:59:59Z", schedule);
        assertThat(ran).isEmpty();
        goTo("2026-11-17T03:00:00Z", schedule);
        goTo("2026-11-17T03:00:10Z", schedule);
        assertThat(ran).containsExactly(at("2026-11-17T03:00:00Z"));
        assertThat(said).isEmpty();
    }

    @Test
    void runsNothingTwiceWhenTheClockIsPutBack() {
        Scheduler schedule = begun(NIGHTLY, true);
        goTo("2026-11-17T03:00:00Z", schedule);
        goTo("2026-11-17T02:59:00Z", schedule);
        goTo("2026-11-17T03:00:00Z", schedule);
        assertThat(ran).hasSize(1);
        clock.set(at("2026-11-17T02:59:00Z"));
        goTo("2026-11-17T03:00:00Z", begun(NIGHTLY, true));
        assertThat(ran).hasSize(1);
    }

    @Test
    void tellsWhatWasMissedWhileNoServerRanAndMakesOneRunForIt() {
        goTo("2026-11-17T03:00:00Z", begun(NIGHTLY, true));
        clock.set(at("2026-11-19T12:00:00Z"));
        begun(NIGHTLY, true);
        assertThat(said)
                .containsExactly("job nightly was due at 2026-11-18T03:00Z and 2026-11-19T03:00Z, 2 missed; one run is"
                        + " made now; the next is at 2026-11-20T03:00Z");
        assertThat(ran).containsExactly(at("2026-11-17T03:00:00Z"), at("2026-11-19T03:00:00Z"));
        assertThat(outcomes()).containsExactly("taken", "missed", "taken");
        begun(NIGHTLY, true);
        assertThat(said).hasSize(1);
        assertThat(ran).hasSize(2);
    }

    @Test
    void onlyTellsWhatWasMissedWhereTheJobSkipsIt() {
        begun(NIGHTLY, false);
        clock.set(at("2026-11-18T12:00:00Z"));
        begun(NIGHTLY, false);
        assertThat(said)
                .containsExactly("job nightly was due at 2026-11-17T03:00Z and 2026-11-18T03:00Z, 2 missed; the next is"
                        + " at 2026-11-19T03:00Z");
        assertThat(ran).isEmpty();
        assertThat(outcomes()).containsExactly("missed", "missed");
    }

    @Test
    void countsMissedTimesByTheCronOfThatTime() {
        begun(NIGHTLY, false);
        clock.set(at("2026-11-17T12:00:00Z"));
        begun("0 * * * * *", false);
        assertThat(said).singleElement().asString().contains("2026-11-17T03:00Z, 1 missed");
        clock.set(at("2026-11-17T12:00:30Z"));
        begun("0 * * * * *", false);
        assertThat(said).hasSize(1);
    }

    @Test
    void runsWhatIsDueAMomentAgoAsIfInTime() {
        begun(NIGHTLY, false);
        clock.set(at("2026-11-17T03:04:00Z"));
        begun(NIGHTLY, false);
        assertThat(ran).containsExactly(at("2026-11-17T03:00:00Z"));
        assertThat(said).isEmpty();
    }

    @Test
    void tellsTheFirstTimeThatPassesWhileTheJobIsAtWork() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Scheduler schedule = schedule("0 * * * * *", true, waiting::add);
        schedule.begin();
        goTo("2026-11-16T12:01:00Z", schedule);
        goTo("2026-11-16T12:02:00Z", schedule);
        assertThat(said).singleElement().asString().contains("12:02Z, 1 missed; the next is at 2026-11-16T12:03Z");
        assertThat(jdbc.queryForObject("SELECT says FROM firing WHERE outcome = 'missed'", String.class))
                .isEqualTo("the run before was still at work");
        goTo("2026-11-16T12:03:00Z", schedule);
        assertThat(said).hasSize(1);
        assertThat(outcomes()).containsExactly("taken", "missed", "missed");
        waiting.remove().run();
        goTo("2026-11-16T12:04:00Z", schedule);
        waiting.remove().run();
        assertThat(ran).containsExactly(at("2026-11-16T12:01:00Z"), at("2026-11-16T12:04:00Z"));
    }

    @Test
    void makesOneRunAfterAMachineSlept() {
        Scheduler schedule = begun("0 0 * * * *", true);
        goTo("2026-11-16T16:30:00Z", schedule);
        assertThat(ran).containsExactly(at("2026-11-16T16:00:00Z"));
        assertThat(said).singleElement().asString().contains("T15:00Z and 1 more, 4 missed");
    }

    @Test
    void completesAtOnceWhatWasCutOff() {
        unfinished = true;
        begun(NIGHTLY, true);
        assertThat(ran).hasSize(1).containsOnlyNulls();
    }

    @Test
    void runsAJobForAPersonUnlessOneIsAtWork() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        Scheduler schedule = schedule(NIGHTLY, true, waiting::add);
        schedule.begin();
        assertThat(schedule.runNow("nightly")).isEmpty();
        assertThat(schedule.working()).containsExactly("nightly");
        assertThat(schedule.runNow("nightly")).contains("nightly");
        waiting.remove().run();
        assertThat(asked).isOne();
        assertThat(schedule.working()).isEmpty();
        assertThat(outcomes()).isEmpty();
        goTo("2026-11-17T03:00:00Z", schedule);
        assertThat(schedule.runNow("nightly")).contains("nightly");
        waiting.remove().run();
        assertThat(ran).containsExactly(at("2026-11-17T03:00:00Z"));
        assertThat(waiting).isEmpty();
        assertThatThrownBy(() -> schedule.runNow("weekly")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void goesOnAfterTheStoreCouldNotBeWritten() {
        Scheduler schedule = begun(NIGHTLY, true);
        jdbc.execute("ALTER TABLE firing RENAME TO gone");
        goTo("2026-11-17T03:00:00Z", schedule);
        assertThat(said).singleElement().asString().contains("nightly: the run can't be begun");
        jdbc.execute("ALTER TABLE gone RENAME TO firing");
        clock.goOn(Duration.ofSeconds(10));
        schedule.turn();
        assertThat(ran).containsExactly(at("2026-11-17T03:00:00Z"));
    }

    private static List<String> outcomes() {
        return jdbc.queryForList("SELECT outcome FROM firing ORDER BY fires_at", String.class);
    }

    @Test
    void runsNothingOfAPausedJobAcrossRestartsUntilItIsResumed() {
        JobStore known = new JobStore(connection);
        begun(NIGHTLY, true);
        known.pause("nightly", "ada", clock.instant());
        goTo("2026-11-17T03:00:00Z", begun(NIGHTLY, true));
        clock.set(at("2026-11-18T09:00:00Z"));
        unfinished = true;
        Scheduler restarted = begun(NIGHTLY, true);
        assertThat(ran).isEmpty();
        assertThat(said).isEmpty();
        assertThat(jdbc.queryForList("SELECT DISTINCT outcome FROM firing", String.class))
                .containsExactly("paused");
        restarted.runNow("nightly");
        assertThat(asked).isOne();

        known.resume("nightly");
        goTo("2026-11-19T03:00:00Z", restarted);
        assertThat(ran).containsExactly(at("2026-11-19T03:00:00Z"));
        assertThat(said).isEmpty();
        assertThat(new FiringStore(connection).missed("nightly")).isZero();
    }
}
