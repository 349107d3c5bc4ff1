package org.copydesk.core.classify.body;

import java.util.BitSet;
import org.copydesk.core.classify.model.LinearModel;

/**
 * A survey as the model sees it: with what its lexicons say of each passage and, at the second look, how sure the first one was.
 * Read only.
 */
final class FeatureContext {
    final PageStats survey;

    /** What the words of each passage and those of its elements are worth, in log-odds of being body. */
    final double[] wording;

    final double[] place;

    private final double[] wordingBefore;
    private final double[] placeBefore;

    /** How likely each passage is body at the first look, 0 to 1; empty at the first look itself. */
    final double[] probabilities;

    /** Sums of words, and of words times probability, over the passages before each. */
    final double[] wordsBefore;

    final double[] bodyBefore;

    /** For each element its words and those times probability. */
    final double[] elementWords;

    final double[] elementBody;

    /** For each path its words and those times probability. */
    final double[] alikeWords;

    final double[] alikeBody;

    /** The surest passage of some length before and after each. */
    final double[] surestBefore;

    final double[] surestAfter;

    private FeatureContext(PageStats survey, double[] wording, double[] place, double[] probabilities) {
        this.survey = survey;
        this.wording = wording;
        this.place = place;
        this.probabilities = probabilities;
        wordingBefore = sums(wording);
        placeBefore = sums(place);
        int size = probabilities.length;
        double[] words = new double[size];
        double[] body = new double[size];
        for (int i = 0; i < size; i++) {
            words[i] = survey.words[i].length;
            body[i] = words[i] * probabilities[i];
        }
        wordsBefore = sums(words);
        bodyBefore = sums(body);
        elementWords = new double[size == 0 ? 0 : survey.elements.size()];
        elementBody = new double[elementWords.length];
        alikeWords = new double[size == 0 ? 0 : survey.pathSums.size()];
        alikeBody = new double[alikeWords.length];
        surestBefore = new double[size + 1];
        surestAfter = new double[size + 1];
        for (int i = 0; i < size; i++) {
            for (int at = survey.elements.of(i); at >= 0; at = survey.elements.parent(at)) {
                elementWords[at] += words[i];
                elementBody[at] += body[i];
            }
            alikeWords[survey.paths[i]] += words[i];
            alikeBody[survey.paths[i]] += body[i];
            surestBefore[i + 1] = Math.max(surestBefore[i], sure(i));
        }
        for (int i = size - 1; i >= 0; i--) {
            surestAfter[i] = Math.max(surestAfter[i + 1], sure(i));
        }
    }

    static FeatureContext first(PageStats survey, LinearModel wording, LinearModel place) {
        double[] said = new double[survey.size];
        double[] stands = new double[survey.size];
        double[] byPath = new double[survey.pathSums.size()];
        BitSet known = new BitSet();
        for (int i = 0; i < survey.size; i++) {
            said[i] = sum(wording, survey.wording(i));
            int path = survey.paths[i];
            if (!known.get(path)) {
                known.set(path);
                byPath[path] = sum(place, survey.place(i));
            }
            stands[i] = byPath[path];
        }
        return new FeatureContext(survey, said, stands, new double[0]);
    }

    /** What is new at the second look. */
    static FeatureContext probabilities(PageStats survey, double[] probabilities) {
        return new FeatureContext(survey, new double[0], new double[0], probabilities);
    }

    private static double sum(LinearModel lexicon, int[] words) {
        double sum = lexicon.bias();
        for (int word : words) {
            sum += lexicon.weight(word);
        }
        return sum;
    }

    private double sure(int i) {
        return probabilities[i] * Math.min(1, survey.words[i].length / 20.0);
    }

    private static double[] sums(double[] values) {
        double[] sums = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
        return sums;
    }

    /** The mean of the wording over passages {@code [from, to)}, as far as there are any. */
    double meanWording(int from, int to) {
        return mean(wordingBefore, from, to);
    }

    double meanPlace(int from, int to) {
        return mean(placeBefore, from, to);
    }

    private static double mean(double[] before, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(before.length - 1, to);
        return end <= start ? 0 : (before[end] - before[start]) / (end - start);
    }

    /** The share of the words of passages {@code [from, to)} that is body at the first look. */
    double bodyShare(int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(probabilities.length, to);
        return end <= start ? 0 : share(bodyBefore[end] - bodyBefore[start], wordsBefore[end] - wordsBefore[start]);
    }

    /** {@code part / whole}, 0 of nothing. */
    static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
