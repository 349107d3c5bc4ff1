package org.copydesk.pipeline.plan;

/**
 * How near a record comes to its golden one.
 *
 * @param f1 of the words of the text, 0 to 1
 * @param kindKept whether the kind of page is the same
 * @param titleKept whether the title is the same
 * @param authorKept whether the authors are the same
 * @param publishedKept whether the date is the same
 */
public record GoldenScore(double f1, boolean kindKept, boolean titleKept, boolean authorKept, boolean publishedKept) {
    /** The golden record itself. */
    public static final GoldenScore PERFECT = new GoldenScore(1, true, true, true, true);

    /** Nothing of it. */
    public static final GoldenScore NONE = new GoldenScore(0, false, false, false, false);

    private static final double ROUNDING = 1e-9;

    /** Whether anything is further from the golden record than in another score. */
    public boolean isWorseThan(GoldenScore other) {
        return f1 < other.f1 - ROUNDING
                || other.kindKept && !kindKept
                || other.titleKept && !titleKept
                || other.authorKept && !authorKept
                || other.publishedKept && !publishedKept;
    }
}
