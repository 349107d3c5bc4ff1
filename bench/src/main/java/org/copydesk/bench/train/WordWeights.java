package org.copydesk.bench.train;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.copydesk.core.classify.model.LinearModel;

/**
 * Learns a {@link LinearModel}: logistic regression by stochastic gradient descent with a step size for each slot (AdaGrad: Duchi,
 * Hazan and Singer, 2011). The same texts give the same lexicon.
 */
final class WordWeights {
    private static final int EPOCHS = 4;
    private static final double RATE = 0.1;
    private static final double SHRINK = 1e-5;

    private final int slots;
    private final double[] weights;
    private final double[] squares;

    /** @param bits the lexicon has two to that many slots */
    private WordWeights(int bits) {
        slots = 1 << bits;
        weights = new double[slots + 1];
        squares = new double[slots + 1];
        Arrays.fill(squares, 1e-2);
    }

    /**
     * @param texts the hashed words of each
     * @param answers 0 to 1 for each text
     * @param counts how much each text counts
     */
    static LinearModel learn(int bits, List<int[]> texts, float[] answers, float[] counts) {
        WordWeights learner = new WordWeights(bits);
        int[] order = new int[texts.size()];
        Arrays.setAll(order, i -> i);
        Random random = new Random(bits);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            for (int i : order) {
                learner.step(texts.get(i), answers[i], counts[i]);
            }
        }
        return LinearModel.of(Arrays.copyOf(learner.weights, learner.slots), learner.weights[learner.slots]);
    }

    private void step(int[] words, double answer, double counts) {
        double margin = weights[slots];
        for (int word : words) {
            margin += weights[word & slots - 1];
        }
        double slope = (1 / (1 + Math.exp(-margin)) - answer) * counts;
        for (int word : words) {
            move(word & slots - 1, slope + SHRINK * weights[word & slots - 1]);
        }
        move(slots, slope);
    }

    private void move(int slot, double slope) {
        squares[slot] += slope * slope;
        weights[slot] -= RATE * slope / Math.sqrt(squares[slot]);
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
