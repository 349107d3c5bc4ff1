package org.copydesk.pipeline.store;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Whose a store's batch is.
 *
 * @param beat goes up by one with every sign of life
 * @param owner its token, or null where nobody runs the batch
 * @param host the owner's machine, or null
 * @param pid the owner's process there
 * @param command what that process runs, or null
 * @param since since when it has the lease, or null
 * @param lasts how long after a sign of life the lease runs out
 * @param expired whether it ran out, by the clock of the database
 * @param runId the run in work, or null
 * @param stopAsked whether somebody asked the owner to stop
 */
public record Lease(
        long beat,
        @Nullable String owner,
        @Nullable String host,
        long pid,
        @Nullable String command,
        @Nullable OffsetDateTime since,
        Duration lasts,
        boolean expired,
        @Nullable Long runId,
        boolean stopAsked) {

    /** Whether somebody has it and was heard of in time. */
    public boolean held() {
        return owner != null && !expired;
    }

    /** Names the owner for people. */
    public String holder() {
        return "process " + pid + " on " + host + " (copydesk " + command + ") since " + since;
    }
}
