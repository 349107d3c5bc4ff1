package org.copydesk.app.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.runs.RunReport;
import org.copydesk.pipeline.runs.RunReport.Time;

/** The report of a run, as its page tells it. Columns of numbers are drawn as bars beside them. */
final class ReportView {
    private static final int RULES = 20;
    private static final int SITES = 20;
    private static final int BAR = 100;

    private final RunReport report;

    ReportView(RunReport report) {
        this.report = report;
    }

    public String edits() {
        return Formats.number(report.edits());
    }

    public List<Row> steps() {
        return times(report.steps());
    }

    private static List<Row> times(List<Time> times) {
        long most = times.stream().mapToLong(Time::millis).max().orElse(0);
        return times.stream()
                .map(time -> new Row(
                        time.name(),
                        "",
                        bar(time.millis(), most),
                        Formats.took(Duration.ofMillis(time.millis())),
                        "",
                        ""))
                .toList();
    }

    public List<Row> rules() {
        long most = report.rules().stream()
                .mapToLong(RunReport.Rule::removedCharacters)
                .max()
                .orElse(0);
        return first(RULES, report.rules()).stream()
                .map(rule -> new Row(
                        rule.rule(),
                        "",
                        bar(rule.removedCharacters(), most),
                        Formats.number(rule.removedCharacters()),
                        Formats.number(rule.changes()),
                        ""))
                .toList();
    }

    public List<Row> sites() {
        long most = report.sites().stream()
                .mapToLong(RunReport.Site::removedCharacters)
                .max()
                .orElse(0);
        return first(SITES, report.sites()).stream()
                .map(site -> new Row(
                        site.site().isEmpty() ? "no site known" : VisibleText.line(site.site()),
                        "",
                        bar(site.removedCharacters(), most),
                        Formats.share(site.removedCharacters(), site.sourceCharacters()),
                        Formats.number(site.edits()),
                        Formats.number(site.documents())))
                .toList();
    }

    /** How many sites are not shown. */
    public long otherSites() {
        return Math.max(0, report.sites().size() - SITES) + report.otherSites();
    }

    public List<Row> slowest() {
        long most = report.slowest().stream()
                .mapToLong(RunReport.Slow::millis)
                .max()
                .orElse(0);
        return report.slowest().stream()
                .map(slow -> new Row(
                        VisibleText.line(slow.uri()),
                        slow.characters() == 0 ? "" : slow.document(),
                        bar(slow.millis(), most),
                        Formats.took(Duration.ofMillis(slow.millis())),
                        Formats.number(slow.characters()),
                        ""))
                .toList();
    }

    public List<Row> reasons() {
        List<Row> rows = new ArrayList<>(report.quarantine().stream()
                .map(reason -> new Row(
                        VisibleText.line(reason.reason()),
                        "",
                        0,
                        Formats.number(reason.documents()),
                        VisibleText.line(reason.stage()),
                        ""))
                .toList());
        if (report.otherReasons() > 0) {
            rows.add(new Row("other reasons", "", 0, Formats.number(report.otherReasons()), "", ""));
        }
        return rows;
    }

    private static <T> List<T> first(int most, List<T> all) {
        return all.subList(0, Math.min(most, all.size()));
    }

    private static long bar(long value, long most) {
        return most == 0 ? 0 : BAR * value / most;
    }

    /**
     * A row of a table.
     *
     * @param name what it is about
     * @param document the document to link to, or empty
     * @param bar the width of its bar, 0 to 100
     * @param first a number
     * @param second a number, or empty
     * @param third a number, or empty
     */
    record Row(String name, String document, long bar, String first, String second, String third) {}
}
