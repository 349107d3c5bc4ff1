package org.copydesk.core.score;

import java.util.Locale;

/** What is mainly wrong with a text. */
public enum FailureKind {
    /** Nothing to speak of: an F1 of at least .95. */
    NONE,
    /** No text at all where there should be some. */
    EMPTY,
    /** Some text, but less than a fifth of the truth in it. */
    WRONG_REGION,
    /** Most words amiss are missing ones. */
    TEXT_LOST,
    /** Most words amiss are before the truth. */
    TEXT_BEFORE,
    /** Most words amiss are after the truth. */
    TEXT_AFTER,
    /** Most words amiss are in the midst of the truth. */
    TEXT_INSIDE;

    static final double GOOD_F1 = 0.95;
    private static final double REGION_MISSED = 0.2;

    /** The name in reports: lower case, in words. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static FailureKind of(WordDifferences slips, double f1) {
        if (f1 >= GOOD_F1) {
            return NONE;
        }
        if (slips.answered() == 0) {
            return EMPTY;
        }
        if (slips.found() < REGION_MISSED * (slips.found() + slips.lost())) {
            return WRONG_REGION;
        }
        int most = Math.max(Math.max(slips.lost(), slips.before()), Math.max(slips.after(), slips.inside()));
        if (most == slips.lost()) {
            return TEXT_LOST;
        }
        if (most == slips.after()) {
            return TEXT_AFTER;
        }
        return most == slips.before() ? TEXT_BEFORE : TEXT_INSIDE;
    }
}
