package org.copydesk.core.body;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A page whose passages have been weighed. Read only. */
public final class Weighed {
    private static final int MOST_SIGNS = 3;

    private final BodyModel model;
    private final Survey survey;
    private final float[][] rows;
    private final double[] probabilities;

    Weighed(BodyModel model, Survey survey, float[][] rows, double[] probabilities) {
        this.model = model;
        this.survey = survey;
        this.rows = rows;
        this.probabilities = probabilities;
    }

    /** How likely a passage is body, 0 to 1. */
    public double probability(int passage) {
        return probabilities[passage];
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

    /** Why a passage is no body: what weighed most, in words. */
    public String reason(int passage) {
        List<Sign> signs = model.against(rows[passage], MOST_SIGNS);
        return signs.isEmpty()
                ? "less likely to be the article's than the rest"
                : signs.stream().sorted().map(Sign::reason).collect(Collectors.joining("; "));
    }
}
