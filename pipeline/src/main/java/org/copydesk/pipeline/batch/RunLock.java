package org.copydesk.pipeline.batch;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.copydesk.pipeline.runs.RunFailedException;
import org.copydesk.pipeline.store.H2Compactor;
import org.copydesk.pipeline.store.LeaseOwner;
import org.copydesk.pipeline.store.LeaseStore;
import org.copydesk.pipeline.store.RunStore;

/** Whose turn it is: work on a store's batch is done one after the other, in this process and among all. Thread-safe. */
final class RunLock {
    private final LeaseStore leases;
    private final LeaseOwner owner;
    private final PipelineSettings settings;
    private final Recovery recovery;
    private final RunStore runs;
    private final FatalStoreHandler lastResort;
    private final DataSource store;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    RunLock(
            LeaseStore leases,
            LeaseOwner owner,
            PipelineSettings settings,
            Recovery recovery,
            RunStore runs,
            FatalStoreHandler lastResort,
            DataSource store) {
        this.leases = leases;
        this.owner = owner;
        this.settings = settings;
        this.recovery = recovery;
        this.runs = runs;
        this.lastResort = lastResort;
        this.store = store;
    }

    /**
     * Does work while nobody else has the batch. What the store calls running when it begins is dead, and is ended first.
     *
     * @throws RunBusyException if another process has the batch; nothing was changed
     */
    <T> T during(Function<LeaseHeartbeat, T> work) {
        oneAtATime.lock();
        try (LeaseHeartbeat heartbeat = taken();
                H2Compactor housekeeping = new H2Compactor(store)) {
            recovery.endDead();
            runs.endRetries();
            return work.apply(heartbeat);
        } finally {
            oneAtATime.unlock();
        }
    }

    private LeaseHeartbeat taken() {
        try {
            return LeaseHeartbeat.take(leases, owner, settings.lease(), lastResort);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailedException("interrupted while waiting for another run", e);
        }
    }
}
