package org.copydesk.pipeline.sitewatch;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.copydesk.pipeline.store.Rows;
import org.copydesk.pipeline.store.Storable;
import org.jspecify.annotations.Nullable;

/** What was out of the ordinary in runs. Thread-safe. */
public final class AlarmStore {
    private final Rows rows;
    private final Clock clock;

    public AlarmStore(DataSource dataSource, Clock clock) {
        this.rows = new Rows(dataSource);
        this.clock = clock;
    }

    /** Raises an alarm of a site. */
    public void raiseOfSite(AlarmKind kind, long runId, String site, String says) {
        raise(kind, null, site, runId, says);
    }

    /** Raises an alarm of a job. */
    public void raiseOfJob(AlarmKind kind, @Nullable Long runId, String job, String says) {
        raise(kind, job, null, runId, says);
    }

    private void raise(AlarmKind kind, @Nullable String job, @Nullable String site, @Nullable Long runId, String says) {
        rows.insert(
                "alarm", List.of(new Raised(kind, job, site, runId, OffsetDateTime.now(clock), Storable.text(says))));
    }

    /** Forgets the alarms of sites that a run raised, so that it may check again; a new layout is reported once, while it is learned. */
    void forget(long runId) {
        rows.update("DELETE FROM alarm WHERE run_id = :run AND site IS NOT NULL AND kind <> 'layout'", "run", runId);
    }

    /** The alarms of a run, by site. */
    public List<Raised> ofRun(long runId) {
        return rows.list(Raised.class, "SELECT * FROM alarm WHERE run_id = :run ORDER BY site, id", "run", runId);
    }

    /** The latest alarms of a site, the latest first. */
    public List<Raised> ofSite(String site, int most) {
        return rows.list(
                Raised.class,
                "SELECT * FROM alarm WHERE site = :site ORDER BY id DESC" + Rows.first(most),
                "site",
                site);
    }

    /**
     * An alarm.
     *
     * @param job the job, for an alarm of a job
     * @param site the host, for an alarm of a site
     * @param runId the run, if there was one
     * @param raisedAt when
     * @param says what is out of the ordinary, in a sentence
     */
    public record Raised(
            AlarmKind kind,
            @Nullable String job,
            @Nullable String site,
            @Nullable Long runId,
            OffsetDateTime raisedAt,
            String says) {}
}
