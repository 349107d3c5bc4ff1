package org.copydesk.pipeline.batch;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.copydesk.pipeline.cleaning.LogContext;
import org.copydesk.pipeline.runs.RunFailedException;
import org.copydesk.pipeline.store.Lease;
import org.copydesk.pipeline.store.LeaseOwner;
import org.copydesk.pipeline.store.LeaseStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.TransactionException;

/**
 * Keeps a store's batch for one run: shows the others that it lives, and hears if somebody asks it to stop. Thread-safe.
 */
final class LeaseHeartbeat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseHeartbeat.class);
    private static final long MOST_OFTEN_MS = 1_000;

    private final LeaseStore leases;
    private final LeaseOwner owner;
    private final Duration lasts;
    private final FatalStoreHandler lastResort;
    private final ScheduledThreadPoolExecutor heart;
    private volatile Runnable stop = () -> {};
    private volatile Runnable also = () -> {};

    private boolean storeClosed;
    private long lastSign = System.nanoTime();

    private LeaseHeartbeat(LeaseStore leases, LeaseOwner owner, Duration lasts, FatalStoreHandler lastResort) {
        this.leases = leases;
        this.owner = owner;
        this.lasts = lasts;
        this.lastResort = lastResort;
        this.heart = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "copydesk-heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        heart.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        long every = beatMillis(lasts);
        heart.scheduleWithFixedDelay(this::beat, every, every, TimeUnit.MILLISECONDS);
    }

    /** A second, or a third of a short lease. */
    private static long beatMillis(Duration lasts) {
        return Math.max(1, Math.min(MOST_OFTEN_MS, lasts.toMillis() / 3));
    }

    /**
     * Takes the batch, from a dead owner too. One that gives no sign of life is watched for as long as its lease lasts, by a clock
     * that only goes forward.
     *
     * @param lastResort what to do if the store is closed before this heartbeat is
     * @throws RunBusyException if its owner lives
     */
    static LeaseHeartbeat take(LeaseStore leases, LeaseOwner owner, Duration lasts, FatalStoreHandler lastResort)
            throws InterruptedException {
        while (!leases.take(owner, lasts)) {
            Lease seen = leases.read();
            if (seen.owner() != null && isDead(leases, seen) && leases.takeFrom(seen, owner, lasts)) {
                break;
            }
        }
        return new LeaseHeartbeat(leases, owner, lasts, lastResort);
    }

    private static boolean isDead(LeaseStore leases, Lease seen) throws InterruptedException {
        long begun = System.nanoTime();
        while (!leases.isSurelyDead(seen)) {
            if (System.nanoTime() - begun > seen.lasts().toNanos()) {
                return true;
            }
            Thread.sleep(beatMillis(seen.lasts()) / 4 + 1);
            Lease now = leases.read();
            if (now.owner() == null || now.expired()) {
                return false;
            }
            if (now.beat() != seen.beat()) {
                throw new RunBusyException(now);
            }
        }
        return true;
    }

    /**
     * Notes which run is in work.
     *
     * @param whenAsked what to do when somebody asks it to stop
     * @param everyBeat what to do with every sign of life, about once a second
     */
    void over(long runId, Runnable whenAsked, Runnable everyBeat) {
        leases.setRun(owner, runId);
        stop = LogContext.carried(whenAsked);
        also = LogContext.carried(everyBeat);
    }

    /**
     * Lets the transaction that is open end well only if this process still has the batch.
     *
     * @throws RunFailedException if another took it over
     */
    void require() {
        if (!leases.hold(owner)) {
            throw new RunFailedException("another process took this run over: it had no sign of life from this one for "
                    + lasts.toMillis() + " ms (copydesk.batch.lease)");
        }
    }

    private void beat() {
        try {
            if (isLost() || leases.read().stopAsked()) {
                stop.run();
            }
            also.run();
        } catch (DataAccessException | TransactionException e) {
            // The next beat may come through; if none does, the run's own work fails too.
            LOG.warn("no sign of life could be given", e);
            if (!storeClosed && LeaseStore.isClosed(e)) {
                storeClosed = true;
                // A run that can end does so in far less than a third of a lease.
                heart.schedule(lastResort::storeLost, lasts.toMillis() / 3, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** While the run's own transaction has the lease, nobody can take it over, and the next beat may come through. */
    private boolean isLost() {
        try {
            boolean lost = !leases.renew(owner, lasts);
            if (lost) {
                LOG.warn("another process took the run over");
            }
            lastSign = System.nanoTime();
            return lost;
        } catch (PessimisticLockingFailureException | QueryTimeoutException held) {
            long silent = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastSign);
            if (silent > lasts.toMillis() / 3 * 2) {
                LOG.warn("no sign of life for {} ms of {}: the store is busy", silent, lasts.toMillis());
            }
            return false;
        }
    }

    /** Gives the batch back. */
    @Override
    public void close() {
        // Not interrupted: that would close a file of H2 under everybody's feet.
        heart.shutdown();
        try {
            heart.awaitTermination(MOST_OFTEN_MS, TimeUnit.MILLISECONDS);
            leases.release(owner);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the lease could not be given back; it runs out by itself", e);
        }
    }
}
