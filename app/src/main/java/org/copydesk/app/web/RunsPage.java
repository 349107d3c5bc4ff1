package org.copydesk.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.app.jobs.JobService;
import org.copydesk.pipeline.runs.ProgressStore;
import org.copydesk.pipeline.runs.ReportStore;
import org.copydesk.pipeline.runs.RunHistory;
import org.copydesk.pipeline.runs.RunHistory.Entry;
import org.copydesk.pipeline.runs.RunReport;
import org.copydesk.pipeline.store.NotUnderstoodException;
import org.copydesk.pipeline.store.RunOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of runs, and each of them. */
@Controller
record RunsPage(RunHistory history, ReportStore reports, ProgressStore progress, JobService jobs) {
    /** How often a page that shows a run live is loaded anew. */
    private static final String LIVE_SECONDS = "3";
    /** Runs a page. */
    private static final int PAGE = 30;

    @GetMapping("/runs")
    String runs(@RequestParam Map<String, String> parameters, Model model, CsrfToken token) {
        // Asked for now: a session can't begin once a part of the page is sent.
        token.getToken();
        PageQuery query = new PageQuery("/runs", parameters);
        int after = query.number(PageQuery.AFTER);
        List<Entry> runs = history.before(
                after == 0 ? Long.MAX_VALUE : after, query.get("job"), outcome(query.get("outcome")), PAGE + 1);
        List<Entry> shown = runs.subList(0, Math.min(PAGE, runs.size()));
        long first = shown.isEmpty() ? 0 : shown.get(shown.size() - 1).id();
        model.addAttribute("query", query);
        model.addAttribute("runs", shown);
        model.addAttribute(
                "next",
                runs.size() > shown.size() ? query.from(String.valueOf(first)).href() : "");
        List<String> outcomes = Stream.of(RunOutcome.values())
                .filter(outcome -> outcome != RunOutcome.CUT_OFF)
                .map(RunOutcome::label)
                .toList();
        model.addAttribute(
                "facets",
                List.of(
                        Facet.of("Job", "job", query, history.jobs(), VisibleText::line),
                        Facet.of("Outcome", "outcome", query, outcomes, outcome -> outcome)));
        model.addAttribute(
                "charts",
                shown.isEmpty()
                        ? List.of()
                        : Charts.of(shown, history.times(first, shown.get(0).id())));
        model.addAttribute("jobs", jobs.all());
        return "runs";
    }

    private static @Nullable RunOutcome outcome(String label) {
        if (label.isEmpty()) {
            return null;
        }
        return Stream.of(RunOutcome.values())
                .filter(outcome -> outcome.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new NotUnderstoodException(label, null));
    }

    @GetMapping("/runs/{id}")
    String run(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean live,
            Model model,
            HttpServletResponse response) {
        Entry run = history.find(id).orElseThrow(() -> new NotFoundException("run " + id));
        model.addAttribute("run", run);
        model.addAttribute("paths", VisibleText.of(run.paths()));
        model.addAttribute("times", history.times(id, id).getOrDefault(id, List.of()));
        model.addAttribute(
                "progress",
                run.outcome() == RunOutcome.RUNNING ? progress.find(id).orElse(null) : null);
        RunReport report = reports.find(id).orElse(null);
        model.addAttribute("report", report);
        model.addAttribute(
                "longest",
                report == null
                        ? 0
                        : report.steps().stream()
                                .mapToLong(RunReport.Time::millis)
                                .max()
                                .orElse(0));
        if (live && run.outcome() == RunOutcome.RUNNING) {
            response.setHeader("Refresh", LIVE_SECONDS);
        }
        return "run";
    }
}
