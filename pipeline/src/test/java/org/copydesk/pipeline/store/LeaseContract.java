package org.copydesk.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.copydesk.pipeline.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One owner a lease and one server a planned time, on whatever database. */
abstract class LeaseContract {
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    Path temp;

    private SingleConnectionDataSource connection;
    private JdbcTemplate jdbc;
    private LeaseStore leases;

    abstract TestDatabase database();

    @BeforeEach
    void open() {
        TestDatabase database = database();
        connection = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        StoreSchema.migrate(connection);
        jdbc = new JdbcTemplate(connection);
        leases = new LeaseStore(connection);
    }

    @AfterEach
    void close() {
        connection.destroy();
    }

    @Test
    void givesTheLeaseToOneOwnerAtATime() {
        LeaseOwner one = LeaseOwner.self("clean");
        LeaseOwner other = LeaseOwner.self("serve");
        assertThat(leases.take(one, LONG)).isTrue();
        leases.setRun(one, 12);
        assertThat(leases.take(other, LONG)).isFalse();
        assertThat(leases.renew(other, LONG)).isFalse();
        assertThat(leases.hold(one)).isTrue();
        Lease seen = leases.read();
        assertThat(seen.held()).isTrue();
        assertThat(seen.runId()).isEqualTo(12);
        assertThat(seen.holder()).contains("process " + one.pid() + " on ", "(copydesk clean) since ");
        assertThat(leases.isSurelyDead(seen)).isFalse();
        leases.release(one);
        assertThat(leases.read().held()).isFalse();
        assertThat(leases.take(other, LONG)).isTrue();
        assertThat(leases.hold(one)).isFalse();
    }

    @Test
    void givesTheLeaseAwayWhenItRanOutByTheDatabasesClock() {
        LeaseOwner dead = LeaseOwner.self("clean");
        assertThat(leases.take(dead, LONG)).isTrue();
        jdbc.update("UPDATE lease SET expires_at = CURRENT_TIMESTAMP - INTERVAL '1' SECOND");
        assertThat(leases.read().expired()).isTrue();
        assertThat(leases.take(LeaseOwner.self("clean"), LONG)).isTrue();
        assertThat(leases.renew(dead, LONG)).isFalse();
    }

    @Test
    void takesTheLeaseFromAnOwnerOnlyIfItDidNotMove() {
        LeaseOwner slow = LeaseOwner.self("clean");
        leases.take(slow, LONG);
        Lease seen = leases.read();
        leases.renew(slow, LONG);
        assertThat(leases.takeFrom(seen, LeaseOwner.self("clean"), LONG)).isFalse();
        assertThat(leases.takeFrom(leases.read(), LeaseOwner.self("clean"), LONG))
                .isTrue();
        assertThat(leases.hold(slow)).isFalse();
    }

    @Test
    void passesARequestToStopOnToTheRunInWork() {
        assertThat(leases.askToStop(null)).isFalse();
        LeaseOwner owner = LeaseOwner.self("clean");
        leases.take(owner, LONG);
        leases.setRun(owner, 12);
        assertThat(leases.askToStop(13L)).isFalse();
        assertThat(leases.read().stopAsked()).isFalse();
        assertThat(leases.askToStop(12L)).isTrue();
        assertThat(leases.read().stopAsked()).isTrue();
        leases.release(owner);
        leases.take(owner, LONG);
        assertThat(leases.read().stopAsked()).isFalse();
    }

    @Test
    void takesAPlannedTimeOnce() {
        FiringStore firings = new FiringStore(connection);
        Instant three = Instant.parse("2026-11-22T03:00:00Z");
        assertThat(firings.take("inbox", three, LeaseOwner.self("serve"))).isTrue();
        assertThat(firings.take("inbox", three, LeaseOwner.self("serve"))).isFalse();
        assertThat(firings.take("other", three, LeaseOwner.self("serve"))).isTrue();
        assertThat(firings.take("inbox", three.plusSeconds(1), LeaseOwner.self("serve")))
                .isTrue();
        assertThat(firings.take("inbox", three.plus(Duration.ofDays(400)), LeaseOwner.self("serve")))
                .isTrue();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM firing WHERE job = 'inbox'", Long.class))
                .isOne();
    }
}
