package org.copydesk.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.copydesk.bench.data.DataSet;
import org.copydesk.bench.data.Page;
import org.copydesk.bench.run.Evaluation;
import org.copydesk.bench.run.Groups;
import org.copydesk.bench.run.Speed;
import org.copydesk.bench.subject.CopydeskSubject;
import org.copydesk.bench.subject.Peers;
import org.copydesk.bench.subject.Subject;
import org.copydesk.core.Copydesk;
import org.copydesk.core.score.Measure;
import org.copydesk.core.score.Scorecard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures Copydesk and its peers on the same pages in one run. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description =
                "Measures Copydesk and the HTML extractors of Maven Central on the same HTML pages: quality and speed.")
final class CompareCommand implements Callable<Integer> {
    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--passes",
            paramLabel = "N",
            defaultValue = "3",
            description = "Measured passes over the pages, after one that warms up. Default: ${DEFAULT-VALUE}.")
    private int passes;

    @Option(
            names = "--speed-pages",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many pages, evenly picked, the speed is measured on. Default: ${DEFAULT-VALUE}.")
    private int speedPages;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        Report report = new Report(out);
        Map<String, Subject> subjects = new LinkedHashMap<>();
        subjects.put("copydesk", new CopydeskSubject(Copydesk.standard()));
        subjects.putAll(Peers.all());
        for (DataSet set : data.sets(List.of(DataSet.HTML))) {
            List<Page> pages = set.pages();
            report.line(
                    "%-14s %9s %9s %9s %9s %9s %7s %7s %7s  %s",
                    "articles",
                    "precision",
                    "recall",
                    "F1",
                    "4-gram F1",
                    "breaks",
                    "title",
                    "author",
                    "date",
                    "failed");
            for (Map.Entry<String, Subject> subject : subjects.entrySet()) {
                quality(subject.getKey(), Evaluation.of(pages, page -> subject.getValue()), report);
                out.flush();
            }
            report.line("%n%-14s %9s %s", "one core", "pages/s", "x jsoup's decoding and parsing");
            Speed.of(subjects, picked(pages), Math.max(1, passes))
                    .forEach((name, speed) ->
                            report.line("%-14s %9.1f %.3f", name, speed.pagesPerSecond(), speed.ratio()));
            out.flush();
        }
        return 0;
    }

    private static void quality(String name, Evaluation evaluation, Report report) {
        Scorecard card = Groups.articles(evaluation);
        report.line(
                "%-14s %9.4f %9.4f %9.4f %9.4f %9.4f %7.3f %7.3f %7.3f  %d",
                name,
                card.value(Measure.PRECISION),
                card.value(Measure.RECALL),
                card.value(Measure.F1),
                card.value(Measure.SEQUENCE_F1),
                card.value(Measure.BREAKS_F1),
                card.value(Measure.TITLE_WORDS),
                card.value(Measure.AUTHOR),
                card.value(Measure.DATE),
                evaluation.failed().size());
    }

    private List<Page> picked(List<Page> pages) {
        List<Page> picked = new ArrayList<>();
        int count = Math.min(Math.max(1, speedPages), pages.size());
        for (int i = 0; i < count; i++) {
            picked.add(pages.get((int) ((long) i * pages.size() / count)));
        }
        return picked;
    }
}
