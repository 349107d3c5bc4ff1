package org.copydesk.bench.train;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.copydesk.core.classify.model.LinearModel;

/**
 * Learns a {@link LinearModel} for whole pages: logistic regression over a page's distinct words, their sum divided by the root of
 * their number, so that long pages don't shout; by stochastic gradient descent with a step size for each slot (AdaGrad: Duchi,
 * Hazan and Singer, 2011). The same pages give the same lexicon.
 */
final class PageWeights {
    private static final int EPOCHS = 8;
    private static final double RATE = 0.3;
    private static final double BIAS_RATE = 0.1;
    private static final double SHRINK = 1e-4;

    private final int slots;
    private final double[] weights;
    private final double[] squares;

    /** @param bits the lexicon has two to that many slots */
    private PageWeights(int bits) {
        slots = 1 << bits;
        weights = new double[slots + 1];
        squares = new double[slots + 1];
        Arrays.fill(squares, 1e-4);
    }

    /**
     * @param pages the hashes of the distinct words of each
     * @param answers 0 to 1 for each page
     * @param counts how much each page counts
     */
    static LinearModel learn(int bits, List<int[]> pages, float[] answers, float[] counts) {
        PageWeights learner = new PageWeights(bits);
        int[] order = new int[pages.size()];
        Arrays.setAll(order, i -> i);
        Random random = new Random(bits);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            for (int i : order) {
                learner.step(pages.get(i), answers[i], counts[i]);
            }
        }
        return LinearModel.of(Arrays.copyOf(learner.weights, learner.slots), learner.weights[learner.slots]);
    }

    private void step(int[] words, double answer, double counts) {
        double share = 1 / Math.sqrt(words.length + 1);
        double margin = weights[slots];
        for (int word : words) {
            margin += share * weights[word & slots - 1];
        }
        double slope = (1 / (1 + Math.exp(-margin)) - answer) * counts;
        for (int word : words) {
            int slot = word & slots - 1;
            move(slot, slope * share + SHRINK * weights[slot], RATE);
        }
        move(slots, slope, BIAS_RATE);
    }

    private void move(int slot, double slope, double rate) {
        squares[slot] += slope * slope;
        weights[slot] -= rate * slope / Math.sqrt(squares[slot]);
    }
}
