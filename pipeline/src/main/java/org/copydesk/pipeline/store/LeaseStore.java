package org.copydesk.pipeline.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The lease on a store's batch: whoever has it may run, and shows by its beat that it lives. Times are those of the database, and
 * a beat that stands still shows a dead owner even where that clock was put back. Each method is one statement, so that of two who
 * want the same thing one gets it. Thread-safe.
 */
public final class LeaseStore {
    private static final String SELECT =
            "SELECT beat, owner, host, pid, command, since, lasts_ms AS lasts, expires_at IS NULL"
                    + " OR expires_at < CURRENT_TIMESTAMP AS expired, run_id, stop_asked FROM lease WHERE name = 'batch'";
    private static final String TAKE = "UPDATE lease SET beat = beat + 1, owner = :token, host = :host, pid = :pid,"
            + " command = :command, since = CURRENT_TIMESTAMP, lasts_ms = :lasts, run_id = NULL, stop_asked = FALSE, expires_at = %s"
            + " WHERE name = 'batch' AND ";

    private final Rows rows;
    private final boolean oneProcess;

    /** @param dataSource over a store whose tables are there */
    public LeaseStore(DataSource dataSource) {
        this.rows = new Rows(dataSource);
        this.oneProcess = Database.of(dataSource) == Database.H2;
    }

    /** Takes the lease if nobody has it, or it ran out. */
    public boolean take(LeaseOwner owner, Duration lasts) {
        return take(owner, lasts, "(owner IS NULL OR expires_at < CURRENT_TIMESTAMP)", Map.of());
    }

    /** Takes the lease from an owner that is dead, unless it moved after all. */
    public boolean takeFrom(Lease seen, LeaseOwner owner, Duration lasts) {
        return take(
                owner,
                lasts,
                "owner = :seen AND beat = :beat",
                Map.of("seen", Objects.requireNonNull(seen.owner()), "beat", seen.beat()));
    }

    private boolean take(LeaseOwner owner, Duration lasts, String where, Map<String, ?> more) {
        return rows.sql(TAKE.formatted(after(lasts)) + where)
                        .params(rows.values(owner))
                        .param("lasts", lasts.toMillis())
                        .params(more)
                        .update()
                == 1;
    }

    /** Shows that the owner lives; false if the lease is another's by now. */
    public boolean renew(LeaseOwner owner, Duration lasts) {
        return rows.update(
                        "UPDATE lease SET beat = beat + 1, expires_at = " + after(lasts) + " WHERE owner = :token",
                        "token",
                        owner.token())
                == 1;
    }

    /**
     * Makes the lease part of a transaction: until it ends, nobody can take the lease over.
     *
     * @return false if it is another's by now
     */
    public boolean hold(LeaseOwner owner) {
        return rows.update("UPDATE lease SET beat = beat + 1 WHERE owner = :token", "token", owner.token()) == 1;
    }

    /** Notes which run is in work. */
    public void setRun(LeaseOwner owner, long runId) {
        rows.sql("UPDATE lease SET run_id = :run WHERE owner = :token", "run", runId)
                .param("token", owner.token())
                .update();
    }

    /** Gives the lease back. */
    public void release(LeaseOwner owner) {
        rows.update(
                "UPDATE lease SET owner = NULL, expires_at = NULL, run_id = NULL, stop_asked = FALSE WHERE owner = :token",
                "token",
                owner.token());
    }

    /** Asks the owner to stop after what it has in hand; false if nobody runs, or runs something else. */
    public boolean askToStop(@Nullable Long runId) {
        String live = "UPDATE lease SET stop_asked = TRUE WHERE owner IS NOT NULL AND expires_at >= CURRENT_TIMESTAMP";
        return (runId == null ? rows.sql(live) : rows.sql(live + " AND run_id = :run", "run", runId)).update() == 1;
    }

    /** Whose it is now. */
    public Lease read() {
        return rows.find(Lease.class, SELECT).orElseThrow();
    }

    /** Whether an owner can't live: its store is a file of H2, which a single process holds at a time, and that is this one. */
    public boolean isSurelyDead(Lease lease) {
        String owner = lease.owner();
        return oneProcess && owner != null && !LeaseOwner.inThisProcess(owner);
    }

    /** An interval as both databases write it; a number can't be a parameter there. */
    private static String after(Duration lasts) {
        return String.format(Locale.ROOT, "CURRENT_TIMESTAMP + INTERVAL '%.3f' SECOND(6)", lasts.toMillis() / 1000.0);
    }

    /** Whether a statement failed because H2 closed its store beneath it, as it does when the disk is full. */
    public static boolean isClosed(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database
                    && (database.getErrorCode() == ErrorCode.DATABASE_IS_CLOSED
                            || database.getErrorCode() == ErrorCode.DATABASE_CALLED_AT_SHUTDOWN)) {
                return true;
            }
        }
        return false;
    }
}
