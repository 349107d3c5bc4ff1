package org.copydesk.bench.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the steps of a run go on, by the lines of its progress. Not thread-safe. */
final class StepRates {
    private static final Pattern LINE = Pattern.compile("([a-z]+): (\\d+)(?: of \\d+)?, .*");

    private final Map<String, List<Point>> steps = new LinkedHashMap<>();

    /** Hears a line of progress, such as {@code clean: 2000 of 100000, 80/s}; other lines are passed over. */
    void line(String line, long nanos) {
        Matcher matcher = LINE.matcher(line);
        if (matcher.matches()) {
            steps.computeIfAbsent(matcher.group(1), step -> new ArrayList<>())
                    .add(new Point(Long.parseLong(matcher.group(2)), nanos / 1e9));
        }
    }

    /** The steps that lasted long enough to tell their beginning from their end. */
    List<String> steps() {
        return steps.keySet().stream().filter(step -> steps(step).size() > 2).toList();
    }

    private List<Point> steps(String step) {
        return steps.getOrDefault(step, List.of());
    }

    /** The seconds a document, from one share of the step's documents to another, between the first line of it and its last. */
    double seconds(String step, double from, double to) {
        List<Point> points = steps(step);
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        double all = last.done() - first.done();
        double start = first.done() + from * all;
        double end = first.done() + to * all;
        return (at(points, end) - at(points, start)) / (end - start);
    }

    /** When so many were done, on a line between two points. */
    private static double at(List<Point> points, double done) {
        for (int i = 1; i < points.size(); i++) {
            Point before = points.get(i - 1);
            Point after = points.get(i);
            if (done <= after.done() && after.done() > before.done()) {
                double share = (done - before.done()) / (after.done() - before.done());
                return before.second() + share * (after.second() - before.second());
            }
        }
        return points.get(points.size() - 1).second();
    }

    /** How fast the last tenth of the documents went through all steps, for each one of the first tenth. */
    double lastToFirst() {
        double first = 0;
        double last = 0;
        for (String step : steps()) {
            first += seconds(step, 0, 0.1);
            last += seconds(step, 0.9, 1);
        }
        return last == 0 ? 1 : first / last;
    }

    private record Point(long done, double second) {}
}
