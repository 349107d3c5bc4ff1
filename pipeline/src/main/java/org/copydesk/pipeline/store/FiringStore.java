package org.copydesk.pipeline.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which scheduled times have been taken: of all processes over one store, at most one runs a job at a time it is planned for, and
 * a clock that is put back runs nothing twice. Thread-safe.
 */
public final class FiringStore {
    private static final Duration KEPT = Duration.ofDays(100);

    private final JdbcTemplate jdbc;

    public FiringStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes a planned time; false if it was taken before.
     *
     * @param job what is planned, in at most 64 characters
     * @param planned the time the schedule names, not the one at which it woke
     */
    public boolean take(String job, Instant planned, Owner owner) {
        try {
            jdbc.update(
                    "INSERT INTO firing (job, fires_at, taken_by) VALUES (?,?,?)",
                    job,
                    planned.atOffset(ZoneOffset.UTC),
                    owner.token());
        } catch (DuplicateKeyException taken) {
            return false;
        }
        jdbc.update(
                "DELETE FROM firing WHERE job = ? AND fires_at < ?",
                job,
                planned.minus(KEPT).atOffset(ZoneOffset.UTC));
        return true;
    }
}
