package org.copydesk.app.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.app.web.Chart.Series;
import org.copydesk.pipeline.runs.RunHistory.Entry;
import org.copydesk.pipeline.runs.RunHistory.StepTime;

/** The drawings over a history of runs. */
final class Charts {
    private static final List<String> STEPS = List.of("strip", "fix", "segment", "persist");

    private Charts() {}

    /**
     * Documents, what was taken out, and time.
     *
     * @param latestFirst the runs, drawn from left to right as time goes
     */
    static List<Chart> of(List<Entry> latestFirst, Map<Long, List<StepTime>> times) {
        List<Series> documents = new ArrayList<>();
        List<Series> shares = new ArrayList<>();
        List<Series> working = new ArrayList<>();
        for (int i = latestFirst.size() - 1; i >= 0; i--) {
            Entry run = latestFirst.get(i);
            String name = String.valueOf(run.id());
            documents.add(new Series(
                    name,
                    List.of(
                            (double) run.counts().cleaned(),
                            (double) run.counts().unchanged(),
                            (double) run.counts().quarantined())));
            if (run.sourceLength() > 0) {
                shares.add(new Series(name, List.of((double) run.removed() / run.sourceLength())));
            }
            List<StepTime> steps = times.getOrDefault(run.id(), List.of());
            if (!steps.isEmpty()) {
                working.add(new Series(
                        name, STEPS.stream().map(step -> millis(steps, step)).toList()));
            }
        }
        List<Chart> charts = new ArrayList<>();
        charts.add(Chart.of(
                "Documents a run",
                List.of("cleaned", "unchanged", "quarantined"),
                documents,
                count -> Formats.number(Math.round(count))));
        if (!shares.isEmpty()) {
            charts.add(Chart.of("Taken out of what it cleaned", List.of("taken out"), shares, Formats::share));
        }
        if (!working.isEmpty()) {
            charts.add(Chart.of(
                    "Working time, summed over workers",
                    STEPS,
                    working,
                    millis -> Formats.took(Duration.ofMillis(Math.round(millis)))));
        }
        return charts;
    }

    private static double millis(List<StepTime> steps, String name) {
        return steps.stream()
                .filter(step -> step.step().equals(name))
                .mapToDouble(StepTime::millis)
                .sum();
    }
}
