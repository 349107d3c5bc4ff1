package org.copydesk.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.copydesk.pipeline.store.LeaseOwner;
import org.copydesk.pipeline.store.LeaseStore;
import org.copydesk.pipeline.store.StoreSchema;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LeaseHeartbeatIT {
    private final JdbcConnectionPool store =
            JdbcConnectionPool.create("jdbc:h2:mem:watched;DB_CLOSE_DELAY=-1", "sa", "");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final CountDownLatch lost = new CountDownLatch(1);

    private LeaseHeartbeat heartbeat() throws InterruptedException {
        StoreSchema.migrate(store);
        return LeaseHeartbeat.take(
                new LeaseStore(store), LeaseOwner.self("test"), Duration.ofMillis(300), lost::countDown);
    }

    /** Under load the run's own transaction had the lease for longer than a lock is waited for. */
    @Test
    void saysNothingWhileTheRunsOwnTransactionHasTheLease() throws Exception {
        JdbcConnectionPool busy =
                JdbcConnectionPool.create("jdbc:h2:mem:busy;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=1", "sa", "");
        StoreSchema.migrate(busy);
        LeaseStore leases = new LeaseStore(busy);
        LeaseOwner owner = LeaseOwner.self("test");
        CountDownLatch beats = new CountDownLatch(2);
        CountDownLatch stopped = new CountDownLatch(1);
        Logger logger = (Logger) LoggerFactory.getLogger(LeaseHeartbeat.class);
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        log.start();
        try (Connection writer = busy.getConnection();
                LeaseHeartbeat heartbeat = LeaseHeartbeat.take(leases, owner, Duration.ofHours(1), () -> {})) {
            heartbeat.over(1, stopped::countDown, beats::countDown);
            writer.setAutoCommit(false);
            assertThat(writer.createStatement().executeUpdate("UPDATE lease SET beat = beat + 1"))
                    .isOne();
            assertThat(beats.await(20, TimeUnit.SECONDS)).isTrue();
            writer.commit();
            leases.askToStop(1L);
            assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list).isEmpty();
    }

    /** As H2 itself does when it can't write. */
    private void shutDown() throws SQLException {
        try (Connection connection = store.getConnection()) {
            connection.createStatement().execute("SHUTDOWN IMMEDIATELY");
        }
    }

    @Test
    void asksForTheLastResortWhenTheStoreWasClosedAndTheRunDoesNotEnd() throws Exception {
        try (LeaseHeartbeat heartbeat = heartbeat()) {
            shutDown();
            assertThat(lost.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void leavesARunAloneThatEndsWhenItsStoreWasClosed() throws Exception {
        heartbeat().close();
        shutDown();
        assertThat(lost.await(1, TimeUnit.SECONDS)).isFalse();
    }
}
