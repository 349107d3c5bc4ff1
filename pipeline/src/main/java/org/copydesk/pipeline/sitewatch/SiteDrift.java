package org.copydesk.pipeline.sitewatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Compares a run of a site with the usual ones before, by the modified z-score of Iglewicz and Hoaglin ("How to Detect and Handle
 * Outliers", ASQC, 1993): the distance from the median of the runs over their median absolute deviation. With few runs that deviation may
 * happen to be tiny, so it is taken for no less than the sampling error of the medians themselves, and the distance must matter in
 * itself too. Lengths are compared by their logarithms. Immutable and thread-safe.
 */
public final class SiteDrift {
    private final AlarmLimits limits;

    public SiteDrift(AlarmLimits limits) {
        this.limits = limits;
    }

    /**
     * What is out of the ordinary.
     *
     * @param before usual runs with enough pages
     */
    public List<Jump> find(SiteRun now, List<SiteRun> before) {
        List<Jump> jumps = new ArrayList<>();
        if (now.pages() < limits.pages() || before.size() < limits.runs()) {
            return jumps;
        }
        if (isFar(now, before, SiteRun::removedShare, SiteRun::removedSpread, limits.removed())) {
            jumps.add(new Jump(
                    AlarmKind.REMOVED,
                    String.format(
                            Locale.ROOT,
                            "%.0f %% of the source was taken out of %d new pages of %s; in the %d runs before it was %.0f %%",
                            100 * now.removedShare(),
                            now.pages(),
                            now.site(),
                            before.size(),
                            100 * median(before, SiteRun::removedShare))));
        }
        if (isFar(now, before, SiteDrift::logLength, SiteRun::lengthSpread, Math.log(limits.length()))) {
            jumps.add(new Jump(
                    AlarmKind.LENGTH,
                    String.format(
                            Locale.ROOT,
                            "the texts of %d new pages of %s have %.0f characters; in the %d runs before it were %.0f",
                            now.pages(),
                            now.site(),
                            now.textLength(),
                            before.size(),
                            median(before, SiteRun::textLength))));
        }
        return jumps;
    }

    private boolean isFar(
            SiteRun now,
            List<SiteRun> before,
            ToDoubleFunction<SiteRun> measure,
            ToDoubleFunction<SiteRun> spread,
            double least) {
        double distance = Math.abs(measure.applyAsDouble(now) - median(before, measure));
        double amongRuns = Medians.TO_SIGMA * Medians.spread(values(before, measure));
        double withinRuns = Math.hypot(
                Medians.medianError(spread.applyAsDouble(now), now.pages()),
                median(before, run -> Medians.medianError(spread.applyAsDouble(run), run.pages()))
                        / Math.sqrt(before.size()));
        return distance >= least && distance > limits.deviations() * Math.max(amongRuns, withinRuns);
    }

    private static double logLength(SiteRun run) {
        return Math.log1p(run.textLength());
    }

    private static double median(List<SiteRun> runs, ToDoubleFunction<SiteRun> measure) {
        return Medians.median(values(runs, measure));
    }

    private static double[] values(List<SiteRun> runs, ToDoubleFunction<SiteRun> measure) {
        return runs.stream().mapToDouble(measure).toArray();
    }

    /**
     * A measure of a site that jumped.
     *
     * @param kind removed, length or layout
     * @param says what it is and what it used to be
     */
    public record Jump(AlarmKind kind, String says) {}
}
