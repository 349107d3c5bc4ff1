package org.copydesk.pipeline.store;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Which records; null asks for nothing.
 *
 * @param runId those that this run cleaned, and none has cleaned since
 * @param since those that were cleaned then or later
 * @param kind those of this kind of page, such as {@code article}
 * @param site those of this host
 * @param held whether records that wait for a person, or were dropped by one, are among them
 */
public record Selection(
        @Nullable Long runId,
        @Nullable OffsetDateTime since,
        @Nullable String kind,
        @Nullable String site,
        boolean held) {
    /** All records that are not held. */
    public static final Selection ALL = new Selection(null, null, null, null);

    /** Of the records that are not held. */
    public Selection(
            @Nullable Long runId, @Nullable OffsetDateTime since, @Nullable String kind, @Nullable String site) {
        this(runId, since, kind, site, false);
    }
}
