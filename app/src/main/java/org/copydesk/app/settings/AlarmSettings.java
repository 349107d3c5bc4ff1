package org.copydesk.app.settings;

import org.copydesk.pipeline.sitewatch.AlarmLimits;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a site counts as changed, below {@code copydesk.alarms}.
 *
 * @param hold whether the new records of a changed site wait for a person
 * @param runs how many usual runs there must be before a site, or the input of a job, is judged
 * @param pages how many new and changed pages a run must have of a site
 * @param deviations how far off the runs before, in robust standard deviations
 * @param removed how far off, besides, the removed share must be, 0 to 1
 * @param length by which factor, besides, the text must be longer or shorter
 */
public record AlarmSettings(
        @DefaultValue("true") boolean hold,
        @DefaultValue("5") int runs,
        @DefaultValue("5") int pages,
        @DefaultValue("4.5") double deviations,
        @DefaultValue("0.15") double removed,
        @DefaultValue("1.5") double length) {

    /** @throws IllegalArgumentException if a value can't be; its message is one line */
    public AlarmSettings {
        limits(hold, runs, pages, deviations, removed, length);
    }

    /** As the pipeline takes them. */
    public AlarmLimits limits() {
        return limits(hold, runs, pages, deviations, removed, length);
    }

    private static AlarmLimits limits(
            boolean hold, int runs, int pages, double deviations, double removed, double length) {
        try {
            return new AlarmLimits(hold, runs, pages, deviations, removed, length);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("copydesk.alarms." + e.getMessage(), e);
        }
    }
}
