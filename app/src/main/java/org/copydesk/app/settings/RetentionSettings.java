package org.copydesk.app.settings;

import static org.copydesk.app.settings.Checks.require;

import java.time.Duration;
import org.copydesk.pipeline.retention.Retention;
import org.jspecify.annotations.Nullable;

/**
 * How long a job lets things be kept, below {@code copydesk.jobs.NAME.retention}; what is not said is kept for ever. Records are
 * always kept.
 *
 * @param versions former versions of documents, since they were replaced
 * @param runs what is noted of ended runs and planned times
 * @param quarantine documents that were set aside, since they last were
 */
public record RetentionSettings(
        @Nullable Duration versions,
        @Nullable Duration runs,
        @Nullable Duration quarantine) {

    void check(String key) {
        check(key + ".versions", versions);
        check(key + ".runs", runs);
        check(key + ".quarantine", quarantine);
    }

    private static void check(String key, @Nullable Duration age) {
        require(age == null || age.compareTo(Duration.ofHours(1)) >= 0, key, "1h or more, such as 90d, not " + age);
    }

    /** As the pipeline takes them. */
    public Retention.Ages ages() {
        return new Retention.Ages(versions, runs, quarantine);
    }
}
