package org.copydesk.app.web;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A run as the pages tell it.
 *
 * @param id its number
 * @param outcome running, finished or failed
 * @param startedAt when it began
 * @param finishedAt when it ended, or null where it didn't
 * @param documents documents received
 * @param cleaned documents cleaned
 * @param unchanged documents that needed no cleaning
 * @param quarantined documents set aside
 * @param cleanedAgain documents not received, but cleaned again since other lines recur on their site now
 * @param sourceLength characters of the sources that it cleaned; 0 until it came to its end
 * @param removed characters taken out of them
 */
record RunRow(
        long id,
        String outcome,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        long documents,
        long cleaned,
        long unchanged,
        long quarantined,
        long cleanedAgain,
        long sourceLength,
        long removed) {
    public String started() {
        return Typeset.time(startedAt);
    }

    public String took() {
        return finishedAt == null ? "–" : Typeset.took(Duration.between(startedAt, finishedAt));
    }

    public String documentCount() {
        return Typeset.number(documents);
    }

    public String cleanedCount() {
        return Typeset.number(cleaned);
    }

    public String unchangedCount() {
        return Typeset.number(unchanged);
    }

    public String quarantinedCount() {
        return Typeset.number(quarantined);
    }

    public String cleanedAgainCount() {
        return Typeset.number(cleanedAgain);
    }

    public String removedShare() {
        return Typeset.share(removed, sourceLength);
    }

    /** The share of characters taken out, 0 to 1. */
    double share() {
        return sourceLength == 0 ? 0 : (double) removed / sourceLength;
    }
}
