package org.copydesk.pipeline.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** What was out of the ordinary in runs. Thread-safe. */
public final class AlarmStore {
    private static final String SELECT = "SELECT kind, job, site, run_id, raised_at, says FROM alarm";
    private static final RowMapper<Raised> ROW = (row, n) -> new Raised(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getObject(4, Long.class),
            row.getObject(5, OffsetDateTime.class),
            row.getString(6));

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public AlarmStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Raises an alarm of a site. */
    public void raiseOfSite(String kind, long runId, String site, String says) {
        raise(kind, null, site, runId, says);
    }

    /** Raises an alarm of a job. */
    public void raiseOfJob(String kind, @Nullable Long runId, String job, String says) {
        raise(kind, job, null, runId, says);
    }

    private void raise(String kind, @Nullable String job, @Nullable String site, @Nullable Long runId, String says) {
        jdbc.update(
                "INSERT INTO alarm (kind, job, site, run_id, raised_at, says) VALUES (?,?,?,?,?,?)",
                kind,
                job,
                site,
                runId,
                OffsetDateTime.now(clock),
                Storable.text(says));
    }

    /** Forgets the alarms of sites that a run raised, so that it may judge again; a new layout is told once, while it is learned. */
    void forget(long runId) {
        jdbc.update("DELETE FROM alarm WHERE run_id = ? AND site IS NOT NULL AND kind <> 'layout'", runId);
    }

    /** The alarms of a run, by site. */
    public List<Raised> ofRun(long runId) {
        return jdbc.query(SELECT + " WHERE run_id = ? ORDER BY site, id", ROW, runId);
    }

    /** The latest alarms of a site, the latest first. */
    public List<Raised> ofSite(String site, int most) {
        return jdbc.query(SELECT + " WHERE site = ? ORDER BY id DESC FETCH FIRST " + most + " ROWS ONLY", ROW, site);
    }

    /** The latest alarms, the latest first. */
    public List<Raised> latest(int most) {
        return jdbc.query(SELECT + " ORDER BY id DESC FETCH FIRST " + most + " ROWS ONLY", ROW);
    }

    /**
     * An alarm.
     *
     * @param kind {@code removed}, {@code length}, {@code layout}, {@code no-input}, {@code quarantine} or {@code output}
     * @param job the job, for an alarm of a job
     * @param site the host, for an alarm of a site
     * @param runId the run, if there was one
     * @param raised when
     * @param says what is out of the ordinary, in a sentence
     */
    public record Raised(
            String kind,
            @Nullable String job,
            @Nullable String site,
            @Nullable Long runId,
            OffsetDateTime raised,
            String says) {}
}
