package org.copydesk.pipeline.job;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.copydesk.pipeline.store.Housekeeping;
import org.copydesk.pipeline.store.LeaseStore;
import org.copydesk.pipeline.store.Owner;
import org.copydesk.pipeline.store.RunStore;

/** Whose turn it is: work on a store's batch is done one after the other, in this process and among all. Thread-safe. */
final class Turns {
    private final LeaseStore leases;
    private final Owner owner;
    private final PipelineSettings settings;
    private final Recovery recovery;
    private final RunStore runs;
    private final LastResort lastResort;
    private final DataSource store;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    Turns(
            LeaseStore leases,
            Owner owner,
            PipelineSettings settings,
            Recovery recovery,
            RunStore runs,
            LastResort lastResort,
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
    <T> T during(Function<Watch, T> work) {
        oneAtATime.lock();
        try (Watch watch = taken();
                Housekeeping housekeeping = new Housekeeping(store)) {
            recovery.endDead();
            runs.endRetries();
            return work.apply(watch);
        } finally {
            oneAtATime.unlock();
        }
    }

    private Watch taken() {
        try {
            return Watch.take(leases, owner, settings.lease(), lastResort);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailedException("interrupted while waiting for another run", e);
        }
    }
}
