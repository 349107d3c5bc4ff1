package org.copydesk.app.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the jobs out of the settings. */
@FunctionalInterface
public interface JobTimes {
    /**
     * The jobs, by name.
     *
     * @param settings what was typed, by the names of the settings
     * @throws StartException if a setting can't be
     */
    List<Job> of(Map<String, Object> settings, Instant now);

    /**
     * A job.
     *
     * @param inputs what it reads: files, folders and globs
     * @param next when it is due next, if ever
     * @param zone in which it is planned
     */
    record Job(String name, List<String> inputs, Optional<Instant> next, ZoneId zone) {
        /** A time as the zone's clocks show it. */
        String shown(Instant time) {
            return time.atZone(zone).toOffsetDateTime().toString();
        }
    }
}
