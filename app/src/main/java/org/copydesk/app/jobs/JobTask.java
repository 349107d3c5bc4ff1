package org.copydesk.app.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a job does when it is due. Nothing that goes wrong in it is thrown: it tells of it itself. */
public interface JobTask {
    /** Whether it was cut off the last time, so that it is completed at once. */
    boolean isUnfinished();

    /**
     * Does it now.
     *
     * @param planned the time that was taken for it, or null if it only completes what was cut off
     * @param giveUp when it is no use to wait any longer for others that are at work; null if there is no such time
     */
    void run(@Nullable Instant planned, @Nullable Instant giveUp);

    /** Does it now, since a person asked for it; waits for nobody who is at work. */
    void runNow();
}
