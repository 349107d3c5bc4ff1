package org.copydesk.bench.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.score.Estimate;
import org.copydesk.core.score.Measure;
import org.copydesk.core.score.Scorecard;

/**
 * The scorecard of articles with known faults: shares over all faults or changes together, with intervals from drawing the
 * articles anew.
 */
public final class FaultMeasures {
    private static final long SEED = 20_261_101;
    private static final int DRAWS = 1000;
    private static final double TAIL = 0.025;
    private static final double WORDS = 1e4;
    private static final List<String> OTHER_WORDS = List.of("listed", "other");
    private static final List<String> ALL_WORDS = List.of("name", "listed", "other");
    private static final String RECALL = "-recall";

    private FaultMeasures() {}

    /** @param verdicts what is known of the changes made to the clean articles */
    public static Scorecard of(FaultEvaluation evaluation, Verdicts verdicts) {
        int size = evaluation.articles().size();
        Map<Measure, double[][]> parts = new EnumMap<>(Measure.class);
        for (int i = 0; i < size; i++) {
            FaultEvaluation.Result result = evaluation.articles().get(i);
            FaultScore applied = result.applied();
            List<FaultScore.ScoredChange> words = result.wordEdits();
            long good = words.stream()
                    .filter(edit -> edit.right() || verdicts.isNatural(result.text(), edit.change()))
                    .count();
            add(parts, Measure.WORDS_PRECISION, i, size, good, words.size());
            add(parts, Measure.CHARACTERS_PRECISION, i, size, right(applied, false), changes(applied, false));
            add(
                    parts,
                    Measure.OFFERED_PRECISION,
                    i,
                    size,
                    right(result.offered(), true),
                    changes(result.offered(), true));
            add(parts, Measure.NAMES_RECALL, i, size, applied, List.of("name"));
            add(parts, Measure.WORDS_RECALL, i, size, applied, OTHER_WORDS);
            add(parts, Measure.OFFERED_RECALL, i, size, result.offered(), ALL_WORDS);
            long wrong = result.onClean().stream()
                    .filter(change -> change.phase() == Phase.WORDING)
                    .filter(change -> !verdicts.isNatural(result.text(), change))
                    .count();
            add(parts, Measure.FALSE_WORDS, i, size, WORDS * wrong, result.cleanWords());
            for (Measure measure : Measure.values()) {
                if (measure.label().endsWith(RECALL) && measure.compareTo(Measure.CHARACTERS_PRECISION) > 0) {
                    add(parts, measure, i, size, applied, List.of(kind(measure)));
                }
            }
        }
        Map<Measure, Estimate> values = new EnumMap<>(Measure.class);
        parts.forEach((measure, shares) -> {
            if (Arrays.stream(shares).mapToDouble(share -> share[1]).sum() > 0) {
                values.put(measure, estimate(shares));
            }
        });
        return new Scorecard(size, values);
    }

    /** The kind of fault that a measure of recall is about, as the data names it. */
    private static String kind(Measure measure) {
        return measure.name()
                .toLowerCase(Locale.ROOT)
                .substring(0, measure.name().length() - RECALL.length());
    }

    private static void add(
            Map<Measure, double[][]> parts, Measure measure, int at, int size, FaultScore score, List<String> groups) {
        List<FaultScore.Found> faults = score.faults().stream()
                .filter(fault -> groups.contains(fault.group()))
                .toList();
        add(
                parts,
                measure,
                at,
                size,
                faults.stream().filter(FaultScore.Found::found).count(),
                faults.size());
    }

    private static void add(
            Map<Measure, double[][]> parts, Measure measure, int at, int size, double hits, double all) {
        parts.computeIfAbsent(measure, none -> new double[size][])[at] = new double[] {hits, all};
    }

    private static long right(FaultScore score, boolean words) {
        return score.changes().stream()
                .filter(change -> change.word() == words && change.right())
                .count();
    }

    private static long changes(FaultScore score, boolean words) {
        return score.changes().stream().filter(change -> change.word() == words).count();
    }

    private static Estimate estimate(double[][] shares) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Double> drawn = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            double share = share(shares, i -> random.nextInt(shares.length));
            if (!Double.isNaN(share)) {
                drawn.add(share);
            }
        }
        drawn.sort(null);
        int low = (int) Math.floor(TAIL * (drawn.size() - 1));
        int counting = (int) Arrays.stream(shares).filter(share -> share[1] > 0).count();
        return new Estimate(share(shares, i -> i), drawn.get(low), drawn.get(drawn.size() - 1 - low), counting);
    }

    private static double share(double[][] shares, ToDoubleFunction<Integer> pick) {
        double hits = 0;
        double all = 0;
        for (int i = 0; i < shares.length; i++) {
            double[] picked = shares[(int) pick.applyAsDouble(i)];
            hits += picked[0];
            all += picked[1];
        }
        return hits / all;
    }
}
