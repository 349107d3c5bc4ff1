package org.copydesk.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.copydesk.pipeline.store.LeaseStore;
import org.copydesk.pipeline.store.Owner;
import org.copydesk.pipeline.store.StoreSchema;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class WatchIT {
    private final JdbcConnectionPool store =
            JdbcConnectionPool.create("jdbc:h2:mem:watched;DB_CLOSE_DELAY=-1", "sa", "");
    private final CountDownLatch lost = new CountDownLatch(1);

    private Watch watch() throws InterruptedException {
        StoreSchema.migrate(store);
        return Watch.take(
                new LeaseStore(new JdbcTemplate(store)), Owner.self("test"), Duration.ofMillis(300), lost::countDown);
    }

    /** As H2 itself does when it can't write. */
    private void shutDown() throws SQLException {
        try (Connection connection = store.getConnection()) {
            connection.createStatement().execute("SHUTDOWN IMMEDIATELY");
        }
    }

    @Test
    void asksForTheLastResortWhenTheStoreWasClosedAndTheRunDoesNotEnd() throws Exception {
        try (Watch watch = watch()) {
            shutDown();
            assertThat(lost.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void leavesARunAloneThatEndsWhenItsStoreWasClosed() throws Exception {
        watch().close();
        shutDown();
        assertThat(lost.await(1, TimeUnit.SECONDS)).isFalse();
    }
}
