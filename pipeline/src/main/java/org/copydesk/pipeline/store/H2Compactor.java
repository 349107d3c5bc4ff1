package org.copydesk.pipeline.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rewrites the sparse parts of H2's file while the batch writes, in a thread of its own. H2 does so by itself only where it writes
 * late, and a store writes at once ({@link StoreUrl#OPTIONS}): each commit would leave a part behind of which little is in use, for
 * good. Does nothing on another database, or where H2 runs in another process. Thread-safe.
 */
public final class H2Compactor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(H2Compactor.class);

    /** The least share of the file's parts that is to be in use, in percent. */
    private static final int IN_USE = 50;
    /** The same at the end of a run. */
    private static final int IN_USE_AT_END = 75;
    /** What is rewritten at once, in bytes: commits wait for it. */
    private static final int AT_ONCE = 8 << 20;

    private static final long EVERY_MS = 250;
    private static final long LONGEST_WAIT_MS = 1_000;
    /** The end takes one part in this many of the time before. */
    private static final long END = 20;

    /** How long the batch keeps what is no longer in use; in this time the disk is made to write several times. */
    private static final int RETENTION_MS = 5_000;

    private static final long SYNC_EVERY_MS = 1_000;

    /** The least share of a closed file that is to hold anything, in percent. */
    private static final int FILLED = 90;
    /** What is moved at once, in bytes. */
    private static final long MOVED_AT_ONCE = 64L << 20;

    private static final long LONGEST_MOVE_MS = 2_000;

    private final long begun = System.nanoTime();
    private final @Nullable MVStore store;
    private final ScheduledThreadPoolExecutor thread;
    /** What H2 keeps otherwise, in milliseconds. */
    private final int retention;

    /** Begins. */
    public H2Compactor(DataSource dataSource) {
        this.store = storeOf(dataSource);
        this.retention = store == null ? 0 : store.getRetentionTime();
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread housekeeper = new Thread(task, "copydesk-housekeeping");
            housekeeper.setDaemon(true);
            return housekeeper;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        if (store != null) {
            store.setRetentionTime(Math.min(retention, RETENTION_MS));
            thread.scheduleWithFixedDelay(() -> rewrite(store), EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
            thread.scheduleWithFixedDelay(() -> sync(store), SYNC_EVERY_MS, SYNC_EVERY_MS, TimeUnit.MILLISECONDS);
        }
    }

    private static @Nullable MVStore storeOf(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isWrapperFor(JdbcConnection.class)
                            && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal here
                    ? here.getDatabase().getStore().getMvStore()
                    : null;
        } catch (SQLException e) {
            throw new IllegalStateException("the store can't be looked at", e);
        }
    }

    private static void sync(MVStore store) {
        try {
            store.sync();
        } catch (MVStoreException e) {
            warn(e);
        }
    }

    /** The next commit puts it into the file. */
    private static void rewrite(MVStore store) {
        try {
            store.compact(IN_USE, AT_ONCE);
        } catch (MVStoreException e) {
            warn(e);
        }
    }

    /** As H2 does when it is closed: what is no longer in use isn't kept any longer, for it is synced with the disk after each part. */
    private void finish(MVStore store) {
        long now = System.nanoTime();
        long end = now + (now - begun) / END;
        try {
            store.setRetentionTime(0);
            while (System.nanoTime() < end && store.compact(IN_USE_AT_END, AT_ONCE)) {
                store.commit();
                store.sync();
            }
            store.setRetentionTime(retention);
        } catch (MVStoreException e) {
            warn(e);
        }
    }

    /**
     * Moves the parts of a closed database's file together, where much between them is free, and cuts the file. Takes two seconds and
     * some at most. Nothing is done if another process has opened it meanwhile.
     */
    public static void shrink(Path file) {
        try (MVStore closed = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open()) {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MOVE_MS);
            closed.setRetentionTime(0);
            while (closed.getFileStore() instanceof RandomAccessStore store
                    && store.getFillRate() < FILLED
                    && System.nanoTime() < end) {
                store.compactMoveChunks(FILLED, MOVED_AT_ONCE, closed);
            }
        } catch (MVStoreException e) {
            if (e.getErrorCode() != DataUtils.ERROR_FILE_LOCKED) {
                warn(e);
            }
        }
    }

    /** Whoever writes next gets the same exception. */
    private static void warn(MVStoreException e) {
        LOG.warn("the store's file could not be tidied up", e);
    }

    /** Goes on for a twentieth of the time that it took at most, and ends. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (store != null && thread.awaitTermination(LONGEST_WAIT_MS, TimeUnit.MILLISECONDS)) {
                finish(store);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
