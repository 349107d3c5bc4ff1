package org.copydesk.app.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.copydesk.app.notice.Notice;
import org.copydesk.app.notice.Notices;
import org.copydesk.pipeline.store.FiringStore;
import org.copydesk.pipeline.store.JobStore;
import org.copydesk.pipeline.store.LeaseOwner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what is due, by a clock that is given: {@link #turn} does all that is. Of several servers over one store, one takes each
 * planned time. A time that passed while nobody looked is told as missed, and one run may make up for all of them; a time at which
 * the job is still at work passes too, of which the first is told. The times of a job that is paused pass. Thread-safe.
 */
public final class Scheduler {
    /** So late a run is still in time: servers' clocks differ, and machines are busy. */
    public static final Duration LATE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    private static final int MOST = 1_000;
    private static final String AT_WORK = "the run before was still at work";
    private static final String NOBODY = "no server was running";

    private final List<Entry> entries = new ArrayList<>();
    private final JobStore known;
    private final FiringStore firings;
    private final LeaseOwner owner;
    private final Clock clock;
    private final Executor worker;
    private final Consumer<String> report;
    private final Notices notices;

    /**
     * @param worker does the tasks
     * @param report hears a line about what is missed
     */
    public Scheduler(
            List<ScheduledJob> jobs,
            JobStore known,
            FiringStore firings,
            LeaseOwner owner,
            Clock clock,
            Executor worker,
            Consumer<String> report,
            Notices notices) {
        this.known = known;
        this.firings = firings;
        this.owner = owner;
        this.clock = clock;
        this.worker = worker;
        this.report = report;
        this.notices = notices;
        Instant now = clock.instant();
        jobs.forEach(job -> entries.add(new Entry(job, now)));
    }

    /** Tells what was missed while no server ran, and completes what was cut off. */
    public synchronized void begin() {
        for (Entry entry : entries) {
            ScheduledJob job = entry.job;
            CronTimes times = job.times();
            Instant now = clock.instant();
            Optional<JobStore.Known> before = known.find(job.name());
            before.ifPresent(was -> {
                CronTimes then = new CronTimes(was.cron(), ZoneId.of(was.zone()));
                Instant last = firings.last(job.name())
                        .filter(time -> time.isAfter(was.since()))
                        .orElse(was.since());
                settle(entry, then.due(last, now, MOST), now, NOBODY);
            });
            boolean same = before.filter(was -> was.cron().equals(times.cron())
                            && was.zone().equals(times.zone().getId()))
                    .isPresent();
            if (!same) {
                known.put(job.name(), times.cron(), times.zone().getId(), now);
            }
            entry.decided = now;
            if (!entry.atWork.get() && !isPaused(entry) && job.task().isUnfinished()) {
                run(entry, null, times.after(now).orElse(null));
            }
        }
    }

    /** Does what is due; returns when something is due next. */
    public synchronized Optional<Instant> turn() {
        Instant now = clock.instant();
        for (Entry entry : entries) {
            List<Instant> due = entry.job.times().due(entry.decided, now, MOST);
            if (!due.isEmpty()) {
                try {
                    settle(entry, due, now, "nobody looked at the clock, as when a machine sleeps");
                    entry.decided = due.get(due.size() - 1);
                } catch (RuntimeException e) {
                    LOG.error("the job {} can't be run", entry.job.name(), e);
                    report.accept(stamp(now) + " " + entry.job.name() + ": the run can't be begun; the log tells why ("
                            + e.getClass().getSimpleName() + ")");
                }
            }
        }
        return entries.stream()
                .flatMap(entry -> entry.job.times().after(entry.decided).stream())
                .min(Instant::compareTo);
    }

    /**
     * Begins a job now, whenever it is due: for a person who asks for it. It counts as none of its planned times.
     *
     * @return the job that is at work or waits for its turn, so that nothing was begun; or empty
     * @throws IllegalArgumentException if no job has that name
     */
    public synchronized Optional<String> runNow(String name) {
        Entry entry = entries.stream()
                .filter(one -> one.job.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no job " + name));
        Optional<String> busy = working().stream().findFirst();
        if (busy.isEmpty()) {
            begin(entry, entry.job.task()::runNow);
        }
        return busy;
    }

    /** The jobs that are at work or wait for their turn. */
    public List<String> working() {
        return entries.stream()
                .filter(entry -> entry.atWork.get())
                .map(entry -> entry.job.name())
                .toList();
    }

    private boolean isPaused(Entry entry) {
        return known.pause(entry.job.name()).isPresent();
    }

    private void settle(Entry entry, List<Instant> due, Instant now, String why) {
        if (due.isEmpty()) {
            return;
        }
        ScheduledJob job = entry.job;
        if (isPaused(entry)) {
            due.forEach(time -> firings.pass(job.name(), time, owner));
            return;
        }
        Instant newest = due.get(due.size() - 1);
        boolean inTime = !newest.isBefore(now.minus(LATE));
        boolean runs = !entry.atWork.get() && (inTime || job.catchesUp());
        List<Instant> missed = new ArrayList<>();
        for (Instant time : due) {
            boolean passed = time.equals(newest) && inTime;
            if (!(time.equals(newest) && runs)
                    && firings.miss(job.name(), time, owner, passed ? AT_WORK : why)
                    && !(passed && entry.hasReportedPassing.getAndSet(true))) {
                missed.add(time);
            }
        }
        if (runs && firings.take(job.name(), newest, owner)) {
            if (!inTime) {
                missed.add(newest);
            }
            tell(entry, missed, now, true);
            run(entry, newest, job.times().after(now).orElse(null));
        } else {
            tell(entry, missed, now, false);
        }
    }

    private void tell(Entry entry, List<Instant> missed, Instant now, boolean runs) {
        if (missed.isEmpty()) {
            return;
        }
        CronTimes times = entry.job.times();
        int shown = Math.min(3, missed.size());
        List<String> parts = new ArrayList<>(
                missed.subList(0, shown).stream().map(times::shown).toList());
        if (missed.size() > shown) {
            parts.add((missed.size() - shown) + (missed.size() >= MOST ? " or more others" : " more"));
        }
        String last = parts.remove(parts.size() - 1);
        String line = "job " + entry.job.name() + " was due at "
                + (parts.isEmpty() ? last : String.join(", ", parts) + " and " + last) + ", " + missed.size()
                + " missed; " + (runs ? "one run is made now; " : "")
                + times.after(now)
                        .map(next -> "the next is at " + times.shown(next))
                        .orElse("no more are planned");
        LOG.warn("{}", line);
        report.accept(line);
        notices.tell(Notice.of(Notice.Event.MISSED, entry.job.name(), now, line));
    }

    private void run(Entry entry, @Nullable Instant planned, @Nullable Instant giveUp) {
        begin(entry, () -> entry.job.task().run(planned, giveUp));
    }

    private void begin(Entry entry, Runnable task) {
        entry.atWork.set(true);
        entry.hasReportedPassing.set(false);
        worker.execute(() -> {
            try {
                task.run();
            } finally {
                entry.atWork.set(false);
            }
        });
    }

    private static String stamp(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A job and how far its times have been dealt with. */
    private static final class Entry {
        final ScheduledJob job;
        final AtomicBoolean atWork = new AtomicBoolean();
        final AtomicBoolean hasReportedPassing = new AtomicBoolean();
        Instant decided;

        Entry(ScheduledJob job, Instant decided) {
            this.job = job;
            this.decided = decided;
        }
    }
}
