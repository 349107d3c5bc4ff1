package org.copydesk.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.bench.data.Injected;
import org.copydesk.bench.run.FaultEvaluation;
import org.copydesk.bench.run.FaultMeasures;
import org.copydesk.bench.run.FaultScore;
import org.copydesk.bench.run.Verdicts;
import org.copydesk.core.article.Change;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.score.Estimate;
import org.copydesk.core.score.Measure;
import org.copydesk.core.score.Scorecard;

/** Prints for people what a cleaner made of articles with known faults. */
final class FaultReport {
    private static final int AROUND = 40;
    private static final double[] STEPS = {0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 1.001};

    private final PrintWriter out;
    private final Verdicts verdicts;

    FaultReport(PrintWriter out, Verdicts verdicts) {
        this.out = out;
        this.verdicts = verdicts;
    }

    Scorecard print(String name, FaultEvaluation evaluation) {
        Scorecard card = printScores(name, evaluation);
        reliability(evaluation);
        falseChanges(evaluation);
        out.flush();
        return card;
    }

    /** The figures alone. */
    Scorecard printScores(String name, FaultEvaluation evaluation) {
        Scorecard card = FaultMeasures.of(evaluation, verdicts);
        line("%n== %s: %d articles with known faults, and without", name, card.pages());
        for (Measure measure : Measure.values()) {
            Estimate estimate = card.values().get(measure);
            if (estimate != null) {
                line("   %-26s %.4f  [%.4f, %.4f]", measure.label(), estimate.value(), estimate.low(), estimate.high());
            }
        }
        recall(evaluation);
        out.flush();
        return card;
    }

    private void recall(FaultEvaluation evaluation) {
        Map<String, int[]> groups = new TreeMap<>();
        for (FaultEvaluation.Result result : evaluation.articles()) {
            for (int i = 0; i < result.applied().faults().size(); i++) {
                FaultScore.Found fault = result.applied().faults().get(i);
                int[] counts = groups.computeIfAbsent(fault.group(), none -> new int[3]);
                counts[0] += fault.found() ? 1 : 0;
                counts[1] += result.offered().faults().get(i).found() ? 1 : 0;
                counts[2]++;
            }
        }
        line("%n   %-20s %7s %9s %6s", "kind of fault", "mended", "suggested", "of");
        groups.forEach((group, counts) -> line(
                "   %-20s %7.3f %9.3f %6d",
                group, (double) counts[0] / counts[2], (double) (counts[1] - counts[0]) / counts[2], counts[2]));
    }

    /** How often the edits of words were right, by how sure they were. */
    private void reliability(FaultEvaluation evaluation) {
        List<FaultScore.ScoredChange> judged = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (FaultEvaluation.Result result : evaluation.articles()) {
            for (FaultScore.ScoredChange change : result.offered().changes()) {
                if (change.word() && change.change().phase() == Phase.WORDING) {
                    judged.add(change);
                    right.add(change.right() || verdicts.isNatural(result.text(), change.change()));
                }
            }
        }
        line("%n   %-16s %6s %9s %9s", "word edits sure", "edits", "mean", "right");
        for (int step = 0; step + 1 < STEPS.length; step++) {
            int count = 0;
            int hits = 0;
            double sum = 0;
            for (int i = 0; i < judged.size(); i++) {
                double sure = judged.get(i).change().evidence().confidence();
                if (sure >= STEPS[step] && sure < STEPS[step + 1]) {
                    count++;
                    hits += right.get(i) ? 1 : 0;
                    sum += sure;
                }
            }
            if (count > 0) {
                line(
                        "   %.2f to %.2f     %6d %9.4f %9.4f",
                        STEPS[step], Math.min(1, STEPS[step + 1]), count, sum / count, (double) hits / count);
            }
        }
    }

    private void falseChanges(FaultEvaluation evaluation) {
        long words = 0;
        long edits = 0;
        long repairs = 0;
        long suggestions = 0;
        long changed = 0;
        long right = 0;
        for (FaultEvaluation.Result result : evaluation.articles()) {
            words += result.cleanWords();
            edits += result.onClean().stream().filter(FaultReport::isWording).count();
            repairs += result.onClean().stream()
                    .filter(change -> !isWording(change))
                    .count();
            suggestions += result.suggestedOnClean().size();
            changed += result.applied().changes().stream()
                    .filter(FaultScore.ScoredChange::word)
                    .count();
            right += result.applied().changes().stream()
                    .filter(change -> change.word() && change.right())
                    .count();
        }
        line(
                "%n   as score_typos.py counts, repairs that change letters too and nothing confirmed: precision %.3f of %d;"
                        + " %.2f changes in 10,000 clean words",
                (double) right / Math.max(1, changed), changed, 1e4 * (edits + repairs) / words);
        line(
                "%n   without known faults: %d word edits, %d repairs of letters and %d suggestions in %d words; the edits, each with its verdict:",
                edits, repairs, suggestions, words);
        for (FaultEvaluation.Result result : evaluation.articles()) {
            result.onClean().stream()
                    .filter(FaultReport::isWording)
                    .forEach(change ->
                            line("   %s", shown(result.text(), result.text().clean(), change)));
        }
        line("%n   with known faults, edits that mend none of them:");
        for (FaultEvaluation.Result result : evaluation.articles()) {
            result.wordEdits().stream()
                    .filter(change -> !change.right())
                    .forEach(change ->
                            line("   %s", shown(result.text(), result.text().noisy(), change.change())));
        }
    }

    private static boolean isWording(Change change) {
        return change.phase() == Phase.WORDING;
    }

    private String shown(Injected text, String body, Change change) {
        int start = Math.max(0, change.span().start() - AROUND);
        int end = Math.min(body.length(), change.span().end() + AROUND);
        return String.format(
                Locale.ROOT,
                "%s %-5s %.3f %s %s [%s>%s] %s",
                Verdicts.hash(text, change),
                verdicts.of(text, change),
                change.evidence().confidence(),
                change.evidence().rule(),
                text.id(),
                change.before(),
                change.after(),
                body.substring(start, end).replace('\n', ' '));
    }

    void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
