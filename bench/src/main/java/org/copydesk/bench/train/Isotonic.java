package org.copydesk.bench.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.copydesk.core.classify.model.Forest;

/**
 * Learns how often answers of some log-odds are right, as steps that never fall: isotonic regression by pooling adjacent violators
 * (Ayer et al. 1955). Kept as a tree over one number.
 */
final class Isotonic {
    /** A step rests on so much weight at least. */
    private static final double LEAST = 60;
    /** What is added to the right and the wrong ones of a step: nothing is ever sure. */
    private static final double PRIOR = 0.5;

    private Isotonic() {}

    /** @param answers each its log-odds, 1 or 0 for right or wrong, and its weight */
    static Forest fit(List<double[]> answers) {
        List<double[]> sorted = new ArrayList<>(answers);
        sorted.sort(Comparator.comparingDouble(answer -> answer[0]));
        List<Step> steps = new ArrayList<>();
        Step open = null;
        for (double[] answer : sorted) {
            Step one = new Step(answer[0], answer[1] * answer[2], answer[2]);
            open = open == null ? one : open.with(one);
            if (open.weight() >= LEAST) {
                push(open, steps);
                open = null;
            }
        }
        if (open != null) {
            push(open, steps);
        }
        Forest.Builder forest = new Forest.Builder();
        grow(steps, forest.tree(), forest);
        return forest.build();
    }

    private static void push(Step step, List<Step> steps) {
        Step last = step;
        while (!steps.isEmpty() && steps.get(steps.size() - 1).share() >= last.share()) {
            last = steps.remove(steps.size() - 1).with(last);
        }
        steps.add(last);
    }

    private static double grow(List<Step> steps, int node, Forest.Builder forest) {
        if (steps.size() == 1) {
            double value = Math.log(steps.get(0).share() / (1 - steps.get(0).share()));
            forest.leaf(node, (float) value);
            return value;
        }
        int half = steps.size() / 2;
        int left = forest.split(node, 0, (float) steps.get(half).from(), 0);
        grow(steps.subList(0, half), left, forest);
        grow(steps.subList(half, steps.size()), left + 1, forest);
        return 0;
    }

    private record Step(double from, double right, double weight) {
        Step with(Step above) {
            return new Step(from, right + above.right, weight + above.weight);
        }

        double share() {
            return (right + PRIOR) / (weight + 2 * PRIOR);
        }
    }
}
