package org.copydesk.app.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.runs.RunReport;
import org.copydesk.pipeline.runs.RunReport.Reason;
import org.copydesk.pipeline.runs.RunReport.Rule;
import org.copydesk.pipeline.runs.RunReport.Site;
import org.copydesk.pipeline.runs.RunReport.Slow;
import org.copydesk.pipeline.runs.RunReport.Time;
import org.copydesk.pipeline.store.RunCounts;

/** The report of a run, for people. */
final class ReportText {
    private static final int RULES = 15;
    private static final int SITES = 10;
    private static final int WIDEST = 100;

    private final PrintStream out;

    ReportText(PrintStream out) {
        this.out = out;
    }

    void print(RunReport report) {
        RunCounts counts = report.counts();
        line("run %d %s", report.run(), report.outcome().label());
        line("began      %s", report.started());
        if (report.finished() != null) {
            line("ended      %s", report.finished());
        }
        line("paths      %s", VisibleText.line(String.join(" ", report.paths())));
        line(
                "documents  %,d received: %,d cleaned, %,d unchanged, %,d quarantined%s%s",
                counts.received(),
                counts.cleaned(),
                counts.unchanged(),
                counts.quarantined(),
                counts.cleanedAgain() == 0 ? "" : "; %,d of before cleaned again".formatted(counts.cleanedAgain()),
                counts.pending() == 0 ? "" : "; %,d not done yet".formatted(counts.pending()));
        line(
                "taken out  %,d of %,d characters%s",
                report.removedCharacters(),
                report.sourceCharacters(),
                report.sourceCharacters() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", %.1f %%",
                                100.0 * report.removedCharacters() / report.sourceCharacters()));
        line("edits      %,d", report.edits());
        times("steps, by the clock", report.steps());
        times("stages, working time summed over the workers", report.stages());
        rules(report.rules());
        sites(report);
        slowest(report.slowest());
        quarantine(report);
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    private void head(String title, List<?> rows) {
        if (!rows.isEmpty()) {
            line("%n%s", title);
        }
    }

    private void times(String title, List<Time> times) {
        head(title, times);
        for (Time time : times) {
            String each = time.documents() == 0
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            "  %,9d documents  %8.2f ms each",
                            time.documents(),
                            (double) time.millis() / time.documents());
            line("%,12.1f s  %-9s%s", time.millis() / 1000.0, time.name(), each);
        }
    }

    private void rules(List<Rule> rules) {
        head("rules: characters taken out, changes", rules);
        for (Rule rule : rules.subList(0, Math.min(RULES, rules.size()))) {
            line("%,14d %,9d  %s", rule.removedCharacters(), rule.changes(), rule.rule());
        }
        if (rules.size() > RULES) {
            line("%26s%d more rules", "", rules.size() - RULES);
        }
    }

    private void sites(RunReport report) {
        List<Site> sites = report.sites();
        head("sites: characters taken out, edits, documents", sites);
        for (Site site : sites.subList(0, Math.min(SITES, sites.size()))) {
            line(
                    "%,14d %,9d %,9d  %s",
                    site.removedCharacters(),
                    site.edits(),
                    site.documents(),
                    site.site().isEmpty() ? "(no site known)" : shown(site.site()));
        }
        long more = Math.max(0, sites.size() - SITES) + report.otherSites();
        if (more > 0) {
            line("%36s%,d more sites", "", more);
        }
    }

    private void slowest(List<Slow> slowest) {
        head("slowest documents: working time, characters", slowest);
        for (Slow one : slowest) {
            line("%,11d ms %,9d  %s", one.millis(), one.characters(), shown(one.uri()));
        }
    }

    private void quarantine(RunReport report) {
        head("quarantined: documents, stage, reason", report.quarantine());
        for (Reason reason : report.quarantine()) {
            line("%,14d  %s: %s", reason.documents(), shown(reason.stage()), VisibleText.line(reason.reason()));
        }
        if (report.otherReasons() > 0) {
            line("%,14d  for other reasons", report.otherReasons());
        }
    }

    private static String shown(String scraped) {
        String visible = VisibleText.line(scraped);
        return visible.length() <= WIDEST ? visible : visible.substring(0, WIDEST - 1) + "…";
    }
}
