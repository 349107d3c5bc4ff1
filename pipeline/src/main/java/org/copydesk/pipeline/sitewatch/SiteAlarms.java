package org.copydesk.pipeline.sitewatch;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.learn.SitePaths;
import org.copydesk.pipeline.sitewatch.SiteRunStore.FreshPage;
import org.copydesk.pipeline.store.HeldStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges the sites of a run, holds the new records of those that changed, and raises their alarms. Thread-safe. */
public final class SiteAlarms {
    private static final Logger LOG = LoggerFactory.getLogger(SiteAlarms.class);
    /** A month of nights. */
    private static final int MOST_RUNS = 30;

    private final SiteRunStore runs;
    private final SiteQuarantineStore aside;
    private final AlarmStore alarms;
    private final HeldStore held;
    private final AlarmLimits limits;
    private final SiteDrift drift;

    public SiteAlarms(
            SiteRunStore runs, SiteQuarantineStore aside, AlarmStore alarms, HeldStore held, AlarmLimits limits) {
        this.runs = runs;
        this.aside = aside;
        this.alarms = alarms;
        this.held = held;
        this.limits = limits;
        this.drift = new SiteDrift(limits);
    }

    /** Checks what a run cleaned; checking it again gives the same. The caller holds the transaction. */
    public void check(long runId) {
        runs.forget(runId);
        aside.count(runId);
        List<List<FreshPage>> sites = new ArrayList<>();
        runs.fresh(runId, page -> {
            if (sites.isEmpty() || !sites.get(sites.size() - 1).get(0).site().equals(page.site())) {
                sites.add(new ArrayList<>());
            }
            sites.get(sites.size() - 1).add(page);
        });
        sites.forEach(pages -> check(runId, pages));
    }

    /** Raises an alarm where a site has a new layout. The caller holds the transaction. */
    public void checkLayout(long runId, String site, SitePaths before, SitePaths after) {
        LayoutDrift.find(site, before, after).ifPresent(jump -> raise(runId, site, jump));
    }

    private void raise(long runId, String site, SiteDrift.Jump jump) {
        LOG.warn("alarm {}: {}", jump.kind().label(), jump.says());
        alarms.raiseOfSite(jump.kind(), runId, site, jump.says());
    }

    private void check(long runId, List<FreshPage> pages) {
        String site = pages.get(0).site();
        SiteRun now = sum(runId, site, pages, pages.size() >= limits.pages());
        List<SiteDrift.Jump> jumps = drift.find(now, runs.usualBefore(runId, site, limits.pages(), MOST_RUNS));
        runs.put(jumps.isEmpty() ? now : sum(runId, site, pages, false));
        jumps.forEach(jump -> raise(runId, site, jump));
        if (!jumps.isEmpty() && limits.hold()) {
            List<String> ids = pages.stream().map(FreshPage::documentId).toList();
            held.hold(runId, site, ids, jumps.get(0).says());
        }
    }

    private static SiteRun sum(long runId, String site, List<FreshPage> pages, boolean usual) {
        double[] shares = pages.stream().mapToDouble(FreshPage::removedShare).toArray();
        double[] lengths = pages.stream().mapToDouble(FreshPage::textLength).toArray();
        double[] logs = pages.stream()
                .mapToDouble(page -> Math.log1p(page.textLength()))
                .toArray();
        return new SiteRun(
                runId,
                site,
                pages.size(),
                (int) pages.stream().filter(FreshPage::article).count(),
                Medians.median(shares),
                Medians.spread(shares),
                Medians.median(lengths),
                Medians.spread(logs),
                pages.stream().mapToLong(FreshPage::textWords).sum(),
                usual);
    }
}
