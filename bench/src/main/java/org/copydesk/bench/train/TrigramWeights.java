package org.copydesk.bench.train;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.bench.data.Page;
import org.copydesk.core.classify.model.LinearModel;
import org.copydesk.core.dictionary.Dictionary;
import org.copydesk.core.score.ScoredWords;
import org.copydesk.core.wording.Trigrams;

/** Learns how usual letters are in their order, from the known words of articles, each word counted once. */
final class TrigramWeights {
    /** The chance of a letter that was never seen there: an additive smoothing with so much for each of 28 signs. */
    private static final double SMOOTHING = 0.05;

    private static final int SIGNS = 28;

    private TrigramWeights() {}

    static LinearModel of(List<Page> articles, Dictionary dictionary) {
        Set<String> words = new TreeSet<>();
        for (Page page : articles) {
            words.addAll(ScoredWords.lower(page.gold().text()));
        }
        double[] counts = new double[Trigrams.SLOTS];
        words.stream().filter(dictionary::knows).forEach(word -> {
            for (int slot : Trigrams.of(word)) {
                counts[slot]++;
            }
        });
        double[] weights = new double[Trigrams.SLOTS];
        for (int from = 0; from + SIGNS <= weights.length; from += SIGNS) {
            double sum = Arrays.stream(counts, from, from + SIGNS).sum();
            for (int slot = from; slot < from + SIGNS; slot++) {
                weights[slot] = Math.log((counts[slot] + SMOOTHING) / (sum + SIGNS * SMOOTHING));
            }
        }
        return LinearModel.of(weights, 0);
    }
}
