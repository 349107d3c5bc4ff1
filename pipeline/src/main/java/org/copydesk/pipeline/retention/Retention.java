package org.copydesk.pipeline.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Deletes what is older than it is to be kept. Records stay, whatever their age, with the bytes they were made of; so do the latest
 * planned time of each job and what is known of the corpus. Thread-safe.
 */
public final class Retention {
    private static final int AT_ONCE = 100;

    private final RetentionStore store;
    private final JobRepository repository;
    private final Clock clock;

    public Retention(RetentionStore store, JobRepository repository, Clock clock) {
        this.store = store;
        this.repository = repository;
        this.clock = clock;
    }

    /** @param check throws if this process may no longer write; called in each transaction */
    public Deleted tidy(Ages ages, Runnable check) {
        Instant now = clock.instant();
        long versions = ages.versions() == null ? 0 : store.versions(now.minus(ages.versions()), check);
        long quarantined = ages.quarantine() == null ? 0 : store.quarantine(now.minus(ages.quarantine()), check);
        long runs = 0;
        if (ages.runs() != null) {
            Instant before = now.minus(ages.runs());
            forgetJobs(before, check);
            runs = store.runs(before, check);
            store.deleteReports(before, check);
            store.knowledge(before, check);
        }
        return new Deleted(versions, runs, quarantined);
    }

    /** What Batch notes of a run helps only to take it up again, and an ended one is not taken up. */
    private void forgetJobs(Instant before, Runnable check) {
        List<Long> some;
        do {
            some = store.jobInstances(before, AT_ONCE);
            for (Long id : some) {
                check.run();
                JobInstance instance = repository.getJobInstance(id);
                if (instance != null) {
                    repository.deleteJobInstance(instance);
                }
            }
        } while (some.size() == AT_ONCE);
    }

    /**
     * How long to keep things; null for ever.
     *
     * @param versions former versions of documents, since they were replaced
     * @param runs what is noted of ended runs: by Batch, by us, and of planned times
     * @param quarantine documents that were set aside, since they last were
     */
    public record Ages(
            @Nullable Duration versions,
            @Nullable Duration runs,
            @Nullable Duration quarantine) {}

    /**
     * What was deleted.
     *
     * @param versions former versions
     * @param runs runs of which nothing was left
     * @param quarantined documents in quarantine
     */
    public record Deleted(long versions, long runs, long quarantined) {
        public boolean isNothing() {
            return versions + runs + quarantined == 0;
        }
    }
}
