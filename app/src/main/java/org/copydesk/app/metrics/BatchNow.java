package org.copydesk.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.copydesk.pipeline.runs.ProgressStore;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.runs.RunHistory.Entry;
import org.copydesk.pipeline.store.Lease;
import org.copydesk.pipeline.store.LeaseStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.springframework.boot.health.contributor.Health;
import org.springframework.dao.DataAccessException;

/** What the store says of its batch, whichever process runs it. Each question is a short query. Thread-safe. */
record BatchNow(RunHistory runs, QuarantineStore quarantine, LeaseStore leases, ProgressStore progress, Clock clock) {

    void register(MeterRegistry registry) {
        Gauge.builder("copydesk.last.success.age", this, BatchNow::successAge)
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("copydesk.quarantine.documents", this, BatchNow::inQuarantine)
                .register(registry);
    }

    /** Seconds since a run finished; not a number before the first, or where the store can't be asked. */
    private double successAge() {
        try {
            return runs.lastFinished()
                    .map(last ->
                            Duration.between(last.toInstant(), clock.instant()).toMillis() / 1000.0)
                    .orElse(Double.NaN);
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }

    private double inQuarantine() {
        try {
            return quarantine.count();
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }

    /** Up if the store can be read; it tells what runs, and how the last run ended. */
    Health health() {
        try {
            Map<String, Object> details = new LinkedHashMap<>();
            Lease lease = leases.read();
            Long run = lease.held() ? lease.runId() : null;
            details.put("running", run != null);
            if (run != null) {
                details.put("run", run);
                progress.find(run).ifPresent(now -> {
                    details.put("step", now.step());
                    details.put("done", now.done());
                    details.put("total", now.total());
                    details.put("secondsLeft", now.millisLeft() < 0 ? -1 : now.millisLeft() / 1000);
                });
            }
            runs.lastEnded().ifPresent(last -> details.put("last", last(last)));
            return Health.up().withDetails(details).build();
        } catch (DataAccessException e) {
            return Health.down(e).build();
        }
    }

    private static Map<String, Object> last(Entry run) {
        Map<String, Object> last = new LinkedHashMap<>();
        last.put("run", run.id());
        last.put("outcome", run.outcome().label());
        last.put(
                "finished", Objects.requireNonNull(run.finishedAt()).toInstant().toString());
        last.put("documents", run.counts().received());
        last.put("cleaned", run.counts().cleaned());
        last.put("unchanged", run.counts().unchanged());
        last.put("quarantined", run.counts().quarantined());
        return last;
    }
}
