package org.copydesk.core.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One way to read a truth and an answer as text. Truths differ in whether standfirst and headline belong to the text, so the reading
 * counts that agrees best.
 */
record Reading(String truth, String given, double precision, double recall, double f1) {
    private static final double BAD_F1 = 0.5;

    static Reading best(Gold gold, Answer answer) {
        Reading best = of(gold.text(), answer.text());
        for (String truth : truths(gold)) {
            for (String given : givens(gold, answer)) {
                Reading reading = of(truth, given);
                best = reading.f1 > best.f1 ? reading : best;
            }
        }
        return best;
    }

    private static List<String> truths(Gold gold) {
        return gold.standfirst().isEmpty()
                ? List.of(gold.text())
                : List.of(gold.text(), gold.standfirst() + "\n\n" + gold.text());
    }

    private static List<String> givens(Gold gold, Answer answer) {
        List<String> givens = new ArrayList<>();
        givens.add(answer.text());
        if (gold.titleCounts() && !answer.text().isEmpty()) {
            boolean known = NormalForm.words(answer.text()).contains(NormalForm.words(answer.standfirst()));
            if (!known) {
                givens.add(answer.standfirst() + "\n\n" + answer.text());
            }
            for (String given : List.copyOf(givens)) {
                givens.add(answer.title() + "\n\n" + given);
            }
        }
        return givens;
    }

    private static Reading of(String truth, String given) {
        List<String> trueWords = ScoredWords.lower(truth);
        List<String> givenWords = ScoredWords.lower(given);
        double precision = 0;
        double recall = 0;
        if (trueWords.isEmpty() && givenWords.isEmpty()) {
            precision = 1;
            recall = 1;
        } else if (!trueWords.isEmpty() && !givenWords.isEmpty()) {
            double shared = ScoredWords.shared(trueWords, givenWords);
            precision = shared / givenWords.size();
            recall = shared / trueWords.size();
        }
        return new Reading(truth, given, precision, recall, Scorer.harmonic(precision, recall));
    }

    void put(Map<Measure, Double> values) {
        values.put(Measure.PRECISION, precision);
        values.put(Measure.RECALL, recall);
        values.put(Measure.F1, f1);
        values.put(Measure.GOOD_PAGES, f1 >= FailureKind.GOOD_F1 ? 1.0 : 0.0);
        values.put(Measure.BAD_PAGES, f1 < BAD_F1 ? 1.0 : 0.0);
    }
}
