package org.copydesk.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.copydesk.pipeline.progress.ProgressStore;
import org.copydesk.pipeline.store.Lease;
import org.copydesk.pipeline.store.LeaseStore;
import org.springframework.boot.health.contributor.Health;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the store says of its batch, whichever process runs it. Each question is a short query. Thread-safe. */
final class BatchNow {
    private final JdbcTemplate jdbc;
    private final LeaseStore leases;
    private final ProgressStore progress;
    private final Clock clock;

    BatchNow(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.leases = new LeaseStore(jdbc);
        this.progress = new ProgressStore(jdbc, clock);
        this.clock = clock;
    }

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
            OffsetDateTime last = jdbc.queryForObject(
                    "SELECT MAX(finished_at) FROM run WHERE outcome = 'finished'", OffsetDateTime.class);
            return last == null
                    ? Double.NaN
                    : Duration.between(last.toInstant(), clock.instant()).toMillis() / 1000.0;
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }

    private double inQuarantine() {
        try {
            Long count = jdbc.queryForObject("SELECT COUNT(*) FROM quarantine", Long.class);
            return count == null ? 0 : count;
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
            jdbc.query(
                    "SELECT r.id, r.outcome, r.finished_at, t.documents, t.cleaned, t.unchanged, t.quarantined"
                            + " FROM run r JOIN run_total t ON t.run_id = r.id ORDER BY r.id DESC FETCH FIRST 1 ROW ONLY",
                    row -> {
                        Map<String, Object> last = new LinkedHashMap<>();
                        last.put("run", row.getLong(1));
                        last.put("outcome", row.getString(2));
                        last.put(
                                "finished",
                                row.getObject(3, OffsetDateTime.class)
                                        .toInstant()
                                        .toString());
                        last.put("documents", row.getLong(4));
                        last.put("cleaned", row.getLong(5));
                        last.put("unchanged", row.getLong(6));
                        last.put("quarantined", row.getLong(7));
                        details.put("last", last);
                    });
            return Health.up().withDetails(details).build();
        } catch (DataAccessException e) {
            return Health.down(e).build();
        }
    }
}
