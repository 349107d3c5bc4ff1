package org.copydesk.pipeline.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/**
 * Which scheduled times have been taken, and what came of them: of all processes over one store, at most one runs a job at a time it
 * is planned for, and a clock that is put back runs nothing twice. Thread-safe.
 */
public final class FiringStore {
    private static final Duration KEPT = Duration.ofDays(100);

    private final Rows rows;

    public FiringStore(DataSource dataSource) {
        this.rows = new Rows(dataSource);
    }

    /**
     * Takes a planned time; false if it was taken before.
     *
     * @param job what is planned, in at most 64 characters
     * @param planned the time the schedule names, not the one at which it woke
     */
    public boolean take(String job, Instant planned, LeaseOwner owner) {
        if (!put(job, planned, owner, FiringOutcome.TAKEN, null)) {
            return false;
        }
        rows.sql("DELETE FROM firing WHERE job = :job AND fires_at < :before", "job", job)
                .param("before", utc(planned.minus(KEPT)))
                .update();
        return true;
    }

    /** Notes that nothing ran at a planned time; false if it was taken or noted before. */
    public boolean miss(String job, Instant planned, LeaseOwner owner, String why) {
        return put(job, planned, owner, FiringOutcome.MISSED, why);
    }

    /** Notes that nothing ran at a planned time, since the job was paused; false if it was taken or noted before. */
    public boolean pass(String job, Instant planned, LeaseOwner owner) {
        return put(job, planned, owner, FiringOutcome.PAUSED, null);
    }

    private boolean put(String job, Instant planned, LeaseOwner owner, FiringOutcome outcome, @Nullable String says) {
        try {
            // Mostly it is known already that it was taken, and no error is in the database's log.
            return rows.sql(
                                    "INSERT INTO firing (job, fires_at, taken_by, outcome, says)"
                                            + " SELECT :job, :planned, :owner, :outcome, CAST(:says AS TEXT)"
                                            + " WHERE NOT EXISTS (SELECT 1 FROM firing WHERE job = :job AND fires_at = :planned)",
                                    "job",
                                    job)
                            .param("planned", utc(planned))
                            .param("owner", owner.token())
                            .param("outcome", outcome.label())
                            .param("says", says)
                            .update()
                    == 1;
        } catch (DuplicateKeyException takenJustNow) {
            return false;
        }
    }

    /** Notes what came of a planned time that was taken. */
    public void end(String job, Firing firing, Instant ended) {
        rows.sql("UPDATE firing SET outcome = :outcome, run_id = :run_id, documents = :documents, fresh = :fresh,"
                        + " says = :says, ended_at = :ended WHERE job = :job AND fires_at = :planned")
                .params(rows.values(firing))
                .param("says", firing.says() == null ? null : Storable.text(firing.says()))
                .param("ended", utc(ended))
                .param("job", job)
                .update();
    }

    /** The latest times of a job that were taken, missed or paused, the latest first. */
    public List<Firing> latest(String job, int most) {
        return rows.list(
                Firing.class,
                "SELECT fires_at AS planned, outcome, run_id, documents, fresh, says FROM firing WHERE job = :job"
                        + " ORDER BY fires_at DESC" + Rows.first(most),
                "job",
                job);
    }

    /** The latest time of a job that was taken, missed or paused. */
    public Optional<Instant> last(String job) {
        return latest(job, 1).stream().map(Firing::planned).findFirst();
    }

    /** How many of the times that are kept were missed. */
    public long missed(String job) {
        return rows.number("SELECT COUNT(*) FROM firing WHERE job = :job AND outcome = 'missed'", "job", job);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    /**
     * A planned time and what came of it.
     *
     * @param runId the run, if one was begun and is known
     * @param documents received
     * @param fresh of those, new or changed ones
     * @param says what was said of it
     */
    public record Firing(
            Instant planned,
            FiringOutcome outcome,
            @Nullable Long runId,
            @Nullable Long documents,
            @Nullable Long fresh,
            @Nullable String says) {}
}
