package org.copydesk.app.jobs;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job and how it stands.
 *
 * @param inputs files, folders and globs
 * @param cron when it runs by itself
 * @param zone in this time zone
 * @param next when it is due next, in that zone; null if never, or not until it is resumed
 * @param last the planned time that came last, or null before the first
 * @param outcome what came of that: {@code finished}, {@code no-input}, {@code failed}, {@code stopped}, {@code missed}, {@code paused},
 *     {@code taken} while it is in work; empty before the first
 * @param run the run of that, if one was begun and is known
 * @param says what was said of it, or empty
 * @param pausedAt since when it is paused, in that zone; null if it is not
 * @param pausedBy who paused it, or empty
 * @param working whether it is at work in this server, or waits for its turn
 */
public record NamedJob(
        String name,
        List<String> inputs,
        String cron,
        String zone,
        @Nullable OffsetDateTime next,
        @Nullable OffsetDateTime last,
        String outcome,
        @Nullable Long run,
        String says,
        @Nullable OffsetDateTime pausedAt,
        String pausedBy,
        boolean working) {
    public NamedJob {
        inputs = List.copyOf(inputs);
    }
}
