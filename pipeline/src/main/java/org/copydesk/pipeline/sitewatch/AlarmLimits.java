package org.copydesk.pipeline.sitewatch;

/**
 * When a site counts as changed.
 *
 * @param hold whether the new records of a changed site wait for a person
 * @param runs how many usual runs there must be before a site is judged
 * @param pages how many new and changed pages a run must have of a site to be judged or compared with
 * @param deviations how far off the median of the runs before, in robust standard deviations
 * @param removed how far off it, besides, the removed share must be, 0 to 1
 * @param length by which factor, besides, the text must be longer or shorter, above 1
 */
public record AlarmLimits(boolean hold, int runs, int pages, double deviations, double removed, double length) {

    /** @throws IllegalArgumentException if a number is out of range; its message is one line that begins with the number's name */
    public AlarmLimits {
        require(runs >= 3, "runs: 3 or more, not " + runs);
        require(pages >= 1, "pages: 1 or more, not " + pages);
        require(deviations > 0, "deviations: more than 0, not " + deviations);
        require(removed >= 0 && removed <= 1, "removed: 0 to 1, not " + removed);
        require(length > 1, "length: more than 1, not " + length);
    }

    /**
     * 5 runs, 5 pages, 4.5 deviations, a share of 0.15, a factor of 1.5. Iglewicz and Hoaglin cut at 3.5; so few runs as 5 make the
     * deviation uncertain, and in drawn nights 4.5 raised a quarter of the false alarms (1 in 2,000 quiet nights of a site) and found
     * 99.2 % of the redesigns, not 99.9 %.
     */
    public static AlarmLimits standard() {
        return new AlarmLimits(true, 5, 5, 4.5, .15, 1.5);
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
