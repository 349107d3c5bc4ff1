package org.copydesk.pipeline.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What the scheduled jobs were when a server last knew of them, and which are paused. Thread-safe. */
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

    /** Notes that nothing of a job runs by itself until it is resumed; who paused it first stays. */
    public void pause(String name, String by, Instant now) {
        rows.sql("INSERT INTO paused_job (name, paused_at, paused_by) SELECT :name, :now, :by"
                        + " WHERE NOT EXISTS (SELECT 1 FROM paused_job WHERE name = :name)")
                .param("name", name)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", Storable.text(by))
                .update();
    }

    /** Lets a job run by itself again; false if it was not paused. */
    public boolean resume(String name) {
        return rows.update("DELETE FROM paused_job WHERE name = :name", "name", name) > 0;
    }

    /** Since when a job is paused, and by whom; empty if it is not. */
    public Optional<Pause> pause(String name) {
        return rows.find(
                Pause.class,
                "SELECT paused_at AS since, paused_by AS by_whom FROM paused_job WHERE name = :name",
                "name",
                name);
    }

    /**
     * That a job is paused.
     *
     * @param byWhom the person who paused it
     */
    public record Pause(Instant since, String byWhom) {}

    /**
     * A job.
     *
     * @param cron its cron expression
     * @param zone the id of its time zone
     * @param since when it was first planned so
     */
    public record Known(String cron, String zone, Instant since) {}
}
