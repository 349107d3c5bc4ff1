package org.copydesk.pipeline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the scheduled jobs were when a server last knew of them. Thread-safe. */
public final class JobStore {
    private final JdbcTemplate jdbc;

    public JobStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The job as it was put last. */
    public Optional<Known> find(String name) {
        return jdbc
                .query(
                        "SELECT cron, zone, since FROM job WHERE name = ?",
                        (row, n) -> new Known(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()),
                        name)
                .stream()
                .findFirst();
    }

    /**
     * Notes that a job is planned so from now on. Of two servers that note the same at once, one does.
     *
     * @param since when its planned times begin to count
     */
    public void put(String name, String cron, String zone, Instant since) {
        OffsetDateTime time = since.atOffset(ZoneOffset.UTC);
        if (jdbc.update("UPDATE job SET cron = ?, zone = ?, since = ? WHERE name = ?", cron, zone, time, name) == 0) {
            jdbc.update(
                    "INSERT INTO job (name, cron, zone, since) SELECT ?, ?, ?, ?"
                            + " WHERE NOT EXISTS (SELECT 1 FROM job WHERE name = ?)",
                    name,
                    cron,
                    zone,
                    time,
                    name);
        }
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
