package org.copydesk.pipeline.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What the scheduled jobs were when a server last knew of them. Thread-safe. */
public final class JobStore {
    private final Rows rows;

    public JobStore(DataSource dataSource) {
        this.rows = new Rows(dataSource);
    }

    /** The job as it was put last. */
    public Optional<Known> find(String name) {
        return rows.find(Known.class, "SELECT * FROM job WHERE name = :name", "name", name);
    }

    /**
     * Notes that a job is planned so from now on. Of two servers that note the same at once, one does.
     *
     * @param since when its planned times begin to count
     */
    public void put(String name, String cron, String zone, Instant since) {
        rows.put(
                "UPDATE job SET cron = :cron, zone = :zone, since = :since WHERE name = :name",
                "INSERT INTO job (name, cron, zone, since) SELECT :name, :cron, :zone, :since"
                        + " WHERE NOT EXISTS (SELECT 1 FROM job WHERE name = :name)",
                Map.of("name", name, "cron", cron, "zone", zone, "since", since.atOffset(ZoneOffset.UTC)));
    }

    /**
     * A job.
     *
     * @param cron its cron expression
     * @param zone the id of its time zone
     * @param since when it was first planned so
     */
    public record Known(String cron, String zone, Instant since) {}
}
