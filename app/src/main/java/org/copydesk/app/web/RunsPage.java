package org.copydesk.app.web;

import java.util.List;
import org.copydesk.app.scraped.Visible;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of runs, and each of them. */
@Controller
final class RunsPage {
    private final RunRows history;

    RunsPage(RunRows history) {
        this.history = history;
    }

    @GetMapping("/runs")
    String runs(@RequestParam(defaultValue = "9223372036854775807") long after, Model model) {
        List<RunRow> runs = history.before(after);
        List<RunRow> shown = runs.subList(0, Math.min(RunRows.PAGE, runs.size()));
        model.addAttribute("runs", shown);
        model.addAttribute(
                "next", runs.size() > shown.size() ? shown.get(shown.size() - 1).id() : 0);
        model.addAttribute("charts", shown.isEmpty() ? List.of() : Charts.of(shown, history.times(shown)));
        return "runs";
    }

    @GetMapping("/runs/{id}")
    String run(@PathVariable long id, Model model) {
        RunRow run = history.find(id).orElseThrow(() -> new NotFoundException("run " + id));
        model.addAttribute("run", run);
        model.addAttribute("paths", Visible.of(history.paths(id)));
        model.addAttribute("times", history.times(List.of(run)).getOrDefault(id, List.of()));
        return "run";
    }
}
