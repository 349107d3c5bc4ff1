package org.copydesk.app.jobs;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.copydesk.app.settings.CopydeskSettings;
import org.copydesk.app.settings.JobSettings;
import org.copydesk.pipeline.store.FiringStore;
import org.copydesk.pipeline.store.FiringStore.Firing;
import org.copydesk.pipeline.store.JobStore;
import org.copydesk.pipeline.store.JobStore.Pause;
import org.copydesk.pipeline.store.Lease;
import org.copydesk.pipeline.store.LeaseStore;

/** The jobs that the settings name, told, begun, paused and resumed as a person asks. Thread-safe. */
public final class JobService {
    private final CopydeskSettings settings;
    private final SchedulerThread scheduled;
    private final JobStore known;
    private final FiringStore firings;
    private final LeaseStore leases;
    private final Clock clock;

    public JobService(
            CopydeskSettings settings,
            SchedulerThread scheduled,
            JobStore known,
            FiringStore firings,
            LeaseStore leases,
            Clock clock) {
        this.settings = settings;
        this.scheduled = scheduled;
        this.known = known;
        this.firings = firings;
        this.leases = leases;
        this.clock = clock;
    }

    /** All of them, by name. */
    public List<NamedJob> all() {
        List<String> working = scheduled.working();
        return settings.jobs().entrySet().stream()
                .map(job -> view(job.getKey(), job.getValue(), working.contains(job.getKey())))
                .toList();
    }

    private NamedJob view(String name, JobSettings job, boolean working) {
        ZoneId zone = job.zoneId();
        Optional<Pause> pause = known.pause(name);
        Optional<Firing> last = firings.latest(name, 1).stream().findFirst();
        return new NamedJob(
                name,
                job.inputs(),
                job.cron(),
                zone.getId(),
                new CronTimes(job.cron(), zone)
                        .after(clock.instant())
                        .filter(next -> pause.isEmpty())
                        .map(next -> OffsetDateTime.ofInstant(next, zone))
                        .orElse(null),
                last.map(firing -> OffsetDateTime.ofInstant(firing.planned(), zone))
                        .orElse(null),
                last.map(firing -> firing.outcome().label()).orElse(""),
                last.map(Firing::runId).orElse(null),
                last.map(Firing::says).orElse(""),
                pause.map(one -> OffsetDateTime.ofInstant(one.since(), zone)).orElse(null),
                pause.map(Pause::byWhom).orElse(""),
                working);
    }

    public Optional<NamedJob> find(String name) {
        return all().stream().filter(job -> job.name().equals(name)).findFirst();
    }

    /** Lets none of the times of a job begin a run until it is resumed; a run in work goes on. */
    public void pause(String name, String by) {
        known.pause(name, by, clock.instant());
    }

    /** Lets a job run at its times again; what passed meanwhile is not made up for. */
    public void resume(String name) {
        known.resume(name);
    }

    /**
     * Begins a run of a job now, whenever it is due, and returns at once.
     *
     * @throws JobBusyException if a run is in work, of this job or another; its message is a sentence for people
     * @throws IllegalArgumentException if no job has that name
     */
    public void begin(String name) {
        Lease lease = leases.read();
        if (lease.held()) {
            String work = lease.runId() == null ? "other work on the store" : "run " + lease.runId();
            throw new JobBusyException(work + " is going on, by " + lease.holder() + "; a store has one run at a time");
        }
        scheduled.runNow(name).ifPresent(busy -> {
            throw new JobBusyException("the job " + busy + " is at work or waits for its turn");
        });
    }
}
