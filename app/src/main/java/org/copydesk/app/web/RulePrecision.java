package org.copydesk.app.web;

import org.copydesk.pipeline.store.DecisionStore.RuleCounts;

/**
 * The share of a rule's changes that people found right, with the interval in which it lies at 95 %: that of Wilson, "Probable
 * inference, the law of succession, and statistical inference" (1927), which holds for few decisions too.
 *
 * @param counts how people decided
 */
record RulePrecision(RuleCounts counts) {
    private static final double Z = 1.959964;

    public long count() {
        return counts.right() + counts.wrong();
    }

    /** As "66.7 % of 3 (20.8 %–93.9 %)"; a dash where nobody decided. */
    public String text() {
        return count() == 0
                ? "–"
                : Formats.share(counts.right(), count()) + " of " + Formats.number(count()) + " ("
                        + Formats.share(bound(-1)) + "–" + Formats.share(bound(1)) + ")";
    }

    /** The lower end of the interval for -1, the upper one for 1; 0 to 1. */
    double bound(int side) {
        double n = count();
        double share = counts.right() / n;
        double middle = share + Z * Z / (2 * n);
        double half = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return Math.min(1, Math.max(0, (middle + side * half) / (1 + Z * Z / n)));
    }
}
