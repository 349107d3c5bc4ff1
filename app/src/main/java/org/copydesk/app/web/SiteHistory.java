package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.app.web.Chart.Series;
import org.copydesk.pipeline.sitewatch.AlarmStore;
import org.copydesk.pipeline.sitewatch.SiteQuarantineStore;
import org.copydesk.pipeline.sitewatch.SiteRun;
import org.copydesk.pipeline.sitewatch.SiteRunStore;
import org.jspecify.annotations.Nullable;

/** How a site was, run by run. Thread-safe. */
record SiteHistory(SiteRunStore runs, SiteQuarantineStore aside, AlarmStore alarms) {
    private static final int RUNS = 30;

    /** The latest runs that brought new or changed pages of a site, or set some aside; the latest first. */
    List<Night> of(String site) {
        Map<Long, Night> nights = new TreeMap<>(Comparator.reverseOrder());
        for (SiteRun run : runs.latest(site, RUNS)) {
            nights.put(run.runId(), new Night(run.runId(), run, null, ""));
        }
        for (SiteQuarantineStore.SiteCount some : aside.latest(site, RUNS)) {
            Night known = nights.get(some.runId());
            nights.put(some.runId(), new Night(some.runId(), known == null ? null : known.run(), some, ""));
        }
        for (AlarmStore.Raised alarm : alarms.ofSite(site, 2 * RUNS)) {
            Long run = alarm.runId();
            Night known = run == null ? null : nights.get(run);
            if (known != null) {
                nights.put(known.id(), known.with(VisibleText.line(alarm.says())));
            }
        }
        return nights.values().stream().limit(RUNS).toList();
    }

    /** Pages, what was taken out, how long the texts are, and what was set aside: a small chart each, drawn from left to right as time goes. */
    static List<Chart> charts(List<Night> latestFirst) {
        List<Series> pages = new ArrayList<>();
        List<Series> removed = new ArrayList<>();
        List<Series> length = new ArrayList<>();
        List<Series> quarantined = new ArrayList<>();
        for (int i = latestFirst.size() - 1; i >= 0; i--) {
            Night night = latestFirst.get(i);
            String name = String.valueOf(night.id());
            if (night.run() != null) {
                pages.add(new Series(name, List.of((double) night.run().pages()), night.alarm()));
                removed.add(new Series(name, List.of(night.run().removedShare()), night.alarm()));
                length.add(new Series(name, List.of(night.run().textLength()), night.alarm()));
            }
            quarantined.add(new Series(name, List.of(night.asideShare()), night.alarm()));
        }
        List<Chart> charts = new ArrayList<>();
        if (!removed.isEmpty()) {
            charts.add(Chart.of("New and changed pages", List.of("pages"), pages, Formats::whole));
            charts.add(Chart.of("Taken out, the median of its pages", List.of("taken out"), removed, Formats::share));
            charts.add(Chart.of("Characters of text, the median", List.of("characters"), length, Formats::whole));
        }
        if (latestFirst.stream().anyMatch(night -> night.aside() != null)) {
            charts.add(Chart.of("Set aside of what was received", List.of("quarantined"), quarantined, Formats::share));
        }
        return charts;
    }

    /**
     * A site in a run.
     *
     * @param id the run
     * @param run what its new and changed pages were like; null if there were none
     * @param aside what was set aside; null if nothing was
     * @param alarm what was out of the ordinary, made visible; or empty
     */
    record Night(long id, @Nullable SiteRun run, SiteQuarantineStore.@Nullable SiteCount aside, String alarm) {
        Night with(String further) {
            return new Night(id, run, aside, alarm.isEmpty() ? further : alarm + "; " + further);
        }

        double asideShare() {
            return aside == null ? 0 : (double) aside.quarantined() / aside.received();
        }

        /** Whether later runs are compared with it. */
        public boolean usual() {
            return run != null && run.usual();
        }
    }
}
