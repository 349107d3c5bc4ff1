package org.copydesk.core.classify.body;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A page whose passages have been weighed. Read only. */
public final class ScoredPassages {
    private static final int MOST_SIGNS = 3;
    /** Less likely body than this is surely none. */
    private static final double SURE = 0.1;

    /** This many passages of a run, evenly spread, give the reason why it is none. */
    private static final int ASKED = 6;

    private static final double EVEN = 0.5;

    private final BodyModel model;
    private final PageStats survey;
    private final float[][] rows;
    private final double[] probabilities;

    ScoredPassages(BodyModel model, PageStats survey, float[][] rows, double[] probabilities) {
        this.model = model;
        this.survey = survey;
        this.rows = rows;
        this.probabilities = probabilities;
    }

    /** How likely a passage is body, 0 to 1. */
    public double probability(int passage) {
        return probabilities[passage];
    }

    /** How many words a passage has. */
    public int words(int passage) {
        return survey.wordCount(passage);
    }

    /**
     * The passages that make the best body: taken by falling probability as long as the F1 to be expected, counted in words,
     * rises. (Z. Lipton, C. Elkan, B. Naryanaswamy, "Optimal Thresholding of Classifiers to Maximize F1 Measure", 2014.)
     */
    public BitSet body() {
        List<Integer> order = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i]))
                .toList();
        double expected = 0;
        for (int i = 0; i < probabilities.length; i++) {
            expected += probabilities[i] * survey.wordCount(i);
        }
        double right = 0;
        double taken = 0;
        double best = -1;
        int last = 0;
        for (int k = 0; k < order.size(); k++) {
            int i = order.get(k);
            right += probabilities[i] * survey.wordCount(i);
            taken += survey.wordCount(i);
            double f1 = 2 * right / Math.max(1e-9, taken + expected);
            if (f1 > best) {
                best = f1;
                last = k + 1;
            }
        }
        BitSet body = new BitSet();
        order.subList(0, last).forEach(body::set);
        return body;
    }

    /**
     * Passages that are no body, in runs of one reason: those that follow each other and are surely none go together, as a reader
     * would take a menu or a footer; any other is alone.
     *
     * @param outside the passages
     */
    public List<Run> runs(BitSet outside) {
        List<Stretch> stretches = stretches(outside);
        BodyModel.Movements movements = model.movements(stretches.stream()
                .flatMapToInt(Stretch::asked)
                .mapToObj(passage -> rows[passage])
                .toArray(float[][]::new));
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (Stretch stretch : stretches) {
            int to = from + (int) stretch.asked().count();
            runs.add(run(stretch, movements.against(from, to, MOST_SIGNS)));
            from = to;
        }
        return runs;
    }

    private List<Stretch> stretches(BitSet outside) {
        List<Stretch> stretches = new ArrayList<>();
        int first = outside.nextSetBit(0);
        while (first >= 0) {
            int last = first;
            while (sure(last) && outside.get(last + 1) && sure(last + 1)) {
                last++;
            }
            stretches.add(new Stretch(first, last));
            first = outside.nextSetBit(last + 1);
        }
        return stretches;
    }

    private boolean sure(int passage) {
        return probabilities[passage] < SURE && !survey.prose[passage];
    }

    private Run run(Stretch stretch, List<FeatureGroup> signs) {
        double least = 1;
        for (int i = stretch.first(); i <= stretch.last(); i++) {
            least = Math.min(least, 1 - probabilities[i]);
        }
        String reason = signs.isEmpty()
                ? "less likely to be the article's than the rest"
                : signs.stream().sorted().map(FeatureGroup::reason).collect(Collectors.joining("; "));
        return new Run(stretch.first(), stretch.last(), Math.max(EVEN, least), reason);
    }

    /** Passages that follow each other, from the first to the last. */
    private record Stretch(int first, int last) {
        /** Those that give the reason. */
        IntStream asked() {
            return IntStream.iterate(first, i -> i <= last, i -> i + 1 + (last - first) / ASKED);
        }
    }

    /**
     * Passages that are no body for one reason.
     *
     * @param first the first passage
     * @param last the last passage, included
     * @param confidence that of the least sure, 0 to 1, at least a half: what is taken out is taken out
     * @param reason what weighed most, in words
     */
    public record Run(int first, int last, double confidence, String reason) {}
}
