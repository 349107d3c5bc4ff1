package org.copydesk.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.copydesk.app.job.NamedJobs;
import org.copydesk.app.scraped.Visible;
import org.copydesk.pipeline.progress.ProgressStore;
import org.copydesk.pipeline.report.ReportStore;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of runs, and each of them. */
@Controller
final class RunsPage {
    /** How often a page that shows a run live is loaded anew. */
    private static final String LIVE_SECONDS = "3";

    private final RunRows history;
    private final ReportStore reports;
    private final ProgressStore progress;
    private final NamedJobs jobs;

    RunsPage(RunRows history, ReportStore reports, ProgressStore progress, NamedJobs jobs) {
        this.history = history;
        this.reports = reports;
        this.progress = progress;
        this.jobs = jobs;
    }

    @GetMapping("/runs")
    String runs(@RequestParam(defaultValue = "9223372036854775807") long after, Model model, CsrfToken token) {
        // Asked for now: a session can't begin once a part of the page is sent.
        token.getToken();
        List<RunRow> runs = history.before(after);
        List<RunRow> shown = runs.subList(0, Math.min(RunRows.PAGE, runs.size()));
        model.addAttribute("runs", shown);
        model.addAttribute(
                "next", runs.size() > shown.size() ? shown.get(shown.size() - 1).id() : 0);
        model.addAttribute("charts", shown.isEmpty() ? List.of() : Charts.of(shown, history.times(shown)));
        model.addAttribute("jobs", jobs.all().stream().map(JobRow::of).toList());
        return "runs";
    }

    @GetMapping("/runs/{id}")
    String run(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean live,
            Model model,
            HttpServletResponse response) {
        RunRow run = history.find(id).orElseThrow(() -> new NotFoundException("run " + id));
        model.addAttribute("run", run);
        model.addAttribute("paths", Visible.of(history.paths(id)));
        model.addAttribute("times", history.times(List.of(run)).getOrDefault(id, List.of()));
        model.addAttribute("progress", ProgressView.of(run, progress.find(id)));
        model.addAttribute("report", reports.find(id).map(ReportView::new).orElse(null));
        if (live && run.outcome().equals("running")) {
            response.setHeader("Refresh", LIVE_SECONDS);
        }
        return "run";
    }
}
