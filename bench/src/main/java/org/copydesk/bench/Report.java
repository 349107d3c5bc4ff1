package org.copydesk.bench;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.bench.data.Folds;
import org.copydesk.bench.data.Page;
import org.copydesk.bench.run.Evaluation;
import org.copydesk.bench.run.Groups;
import org.copydesk.core.score.Estimate;
import org.copydesk.core.score.FailureKind;
import org.copydesk.core.score.Measure;
import org.copydesk.core.score.PageScore;
import org.copydesk.core.score.Scorecard;
import org.copydesk.core.score.WordDifferences;

/** Prints an evaluation for people. */
final class Report {
    private static final int FAILURES_SHOWN = 5;
    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    void print(String set, Evaluation evaluation, int worst) {
        Scorecard card = Groups.articles(evaluation);
        line(
                "%n== %s: %d articles of %d pages",
                set, card.pages(), evaluation.results().size());
        print(card);
        Map<String, Scorecard> kinds = Groups.kinds(evaluation);
        if (kinds.size() > 1) {
            line("%n   %-16s %5s  %9s %9s %9s  %s", "kind of page", "pages", "precision", "recall", "F1", "recognised");
            kinds.forEach((kind, kindCard) -> line(
                    "   %-16s %5d  %9.4f %9.4f %9.4f  %s",
                    kind,
                    kindCard.pages(),
                    kindCard.value(Measure.PRECISION),
                    kindCard.value(Measure.RECALL),
                    kindCard.value(Measure.F1),
                    recognised(kindCard)));
        }
        printParts("source", Groups.parts(evaluation, Page::source));
        printParts("language", Groups.parts(evaluation, Page::language));
        printFailures(Groups.failures(evaluation));
        printWorst(evaluation, worst);
        List<Evaluation.Result> failed = evaluation.failed();
        if (!failed.isEmpty()) {
            line("%n   failed on %d pages, which count as empty:", failed.size());
            failed.stream()
                    .limit(FAILURES_SHOWN)
                    .forEach(result -> line(
                            "   %s  %s", result.page().id(), result.failure().orElse("")));
        }
        out.flush();
    }

    private void print(Scorecard card) {
        for (Measure measure : Measure.values()) {
            Estimate estimate = card.values().get(measure);
            if (estimate != null) {
                line(
                        "   %-18s %.4f  [%.4f, %.4f]  of %d",
                        measure.label(), estimate.value(), estimate.low(), estimate.high(), estimate.pages());
            }
        }
    }

    private void printParts(String by, Map<String, Scorecard> parts) {
        if (parts.size() < 2) {
            return;
        }
        line(
                "%n   %-16s %5s  %9s %9s %9s %11s %6s %8s",
                by, "pages", "precision", "recall", "F1", "worst tenth", "empty", "article");
        parts.forEach((name, card) -> line(
                "   %-16s %5d  %9.4f %9.4f %9.4f %11.3f %6.3f %8.3f",
                name.isEmpty() ? "unknown" : name,
                card.pages(),
                card.value(Measure.PRECISION),
                card.value(Measure.RECALL),
                card.value(Measure.F1),
                card.value(Measure.WORST_TENTH),
                card.value(Measure.EMPTY),
                card.value(Measure.ARTICLES_KEPT)));
    }

    private void printFailures(Map<FailureKind, List<PageScore>> failures) {
        double lost = failures.values().stream()
                .flatMap(List::stream)
                .mapToDouble(page -> 1 - page.f1())
                .sum();
        line(
                "%n   %-14s %5s  %9s  %10s   words %8s %8s %8s %8s",
                "mainly wrong", "pages", "mean F1", "of F1 lost", "lost", "before", "after", "inside");
        failures.forEach((failure, pages) -> {
            double own = pages.stream().mapToDouble(page -> 1 - page.f1()).sum();
            line(
                    "   %-14s %5d  %9.4f  %9.1f%%         %8d %8d %8d %8d",
                    failure.label(),
                    pages.size(),
                    1 - own / pages.size(),
                    lost > 0 ? 100 * own / lost : 0,
                    pages.stream().mapToInt(page -> page.slips().lost()).sum(),
                    pages.stream().mapToInt(page -> page.slips().before()).sum(),
                    pages.stream().mapToInt(page -> page.slips().after()).sum(),
                    pages.stream().mapToInt(page -> page.slips().inside()).sum());
        });
    }

    private void printWorst(Evaluation evaluation, int worst) {
        if (worst < 1) {
            return;
        }
        line("%n   worst articles (words found, lost, before, after, inside)");
        evaluation.results().stream()
                .filter(result -> result.page().gold().article())
                .sorted(Comparator.comparingDouble(result -> result.score().f1()))
                .limit(worst)
                .forEach(this::printWorst);
    }

    private void printWorst(Evaluation.Result result) {
        WordDifferences slips = result.score().slips();
        line(
                "   F1 %.3f  %-13s %5d %5d %5d %5d %5d  %s  %s",
                result.score().f1(),
                result.score().failure().label(),
                slips.found(),
                slips.lost(),
                slips.before(),
                slips.after(),
                slips.inside(),
                result.page().id(),
                result.page().url());
    }

    private static String recognised(Scorecard card) {
        Estimate told =
                card.values().getOrDefault(Measure.OTHERS_TOLD, card.values().get(Measure.ARTICLES_KEPT));
        return told == null ? "-" : String.format(Locale.ROOT, "%.3f", told.value());
    }

    /** The articles' F1 of each fold. */
    void printFolds(Evaluation evaluation, Folds folds) {
        line("%n   %-14s %5s  %9s", "fold", "pages", "mean F1");
        for (int i = 0; i < folds.count(); i++) {
            int fold = i;
            double[] scores = evaluation.results().stream()
                    .filter(result -> result.page().gold().article()
                            && folds.of(result.page().url()) == fold)
                    .mapToDouble(result -> result.score().f1())
                    .toArray();
            line(
                    "   %-14d %5d  %9.4f",
                    fold, scores.length, Arrays.stream(scores).average().orElse(Double.NaN));
        }
        out.flush();
    }

    void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
