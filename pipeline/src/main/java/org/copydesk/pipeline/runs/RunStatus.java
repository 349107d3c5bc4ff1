package org.copydesk.pipeline.runs;

import java.time.Instant;

/**
 * How far a run has come.
 *
 * @param step the step in work
 * @param done documents done in it
 * @param total documents of it, or -1 while unknown
 * @param quarantined documents set aside in this run
 * @param documentsPerSecond in this step
 * @param millisLeft until the step ends, about; -1 while unknown
 * @param started when the process that does it took it up
 * @param updated when this was so
 */
public record RunStatus(
        String step,
        long done,
        long total,
        long quarantined,
        double documentsPerSecond,
        long millisLeft,
        Instant started,
        Instant updated) {}
