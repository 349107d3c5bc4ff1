package org.copydesk.core.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Scores one page against its truth. Words are counted as WCXB's scorer counts them, sequences of four words as Scrapinghub's
 * article benchmark does, so that the figures stand beside published ones. Thread-safe.
 */
public final class Scorer {
    private static final int SEQUENCE = 4;
    private static final double BAD_F1 = 0.5;
    private static final int DAY = "2000-01-01".length();

    private Scorer() {}

    public static PageScore score(Gold gold, Answer answer) {
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        double f1 = words(Words.lower(gold.text()), Words.lower(answer.text()), values);
        sequences(sequences(gold.text()), sequences(answer.text()), values);
        Breaks.Spaced truth = new Breaks.Spaced(gold.text());
        Breaks.Spaced given = new Breaks.Spaced(answer.text());
        Alignment alignment = Alignment.of(truth.words(), given.words());
        Breaks breaks = Breaks.of(truth, given, alignment);
        if (breaks.counts()) {
            values.put(Measure.BREAKS_F1, breaks.f1());
        }
        fields(gold, answer, values);
        Slips slips = Slips.of(alignment);
        return new PageScore(gold.id(), gold.kind(), values, Failure.of(slips, f1), slips);
    }

    private static double words(List<String> truth, List<String> given, Map<Measure, Double> values) {
        double precision = 0;
        double recall = 0;
        if (truth.isEmpty() && given.isEmpty()) {
            precision = 1;
            recall = 1;
        } else if (!truth.isEmpty() && !given.isEmpty()) {
            double shared = Words.shared(truth, given);
            precision = shared / given.size();
            recall = shared / truth.size();
        }
        double f1 = harmonic(precision, recall);
        values.put(Measure.PRECISION, precision);
        values.put(Measure.RECALL, recall);
        values.put(Measure.F1, f1);
        values.put(Measure.GOOD_PAGES, f1 >= Failure.GOOD_F1 ? 1.0 : 0.0);
        values.put(Measure.BAD_PAGES, f1 < BAD_F1 ? 1.0 : 0.0);
        return f1;
    }

    private static void sequences(List<List<String>> truth, List<List<String>> given, Map<Measure, Double> values) {
        double shared = Words.shared(truth, given);
        if (!given.isEmpty()) {
            values.put(Measure.SEQUENCE_PRECISION, shared / given.size());
        }
        if (!truth.isEmpty()) {
            values.put(Measure.SEQUENCE_RECALL, shared / truth.size());
        }
    }

    /** All runs of four words; a shorter text is one run. */
    private static List<List<String>> sequences(String text) {
        List<String> words = Words.of(text);
        if (words.isEmpty()) {
            return List.of();
        }
        List<List<String>> sequences = new ArrayList<>();
        int last = Math.max(0, words.size() - SEQUENCE);
        for (int i = 0; i <= last; i++) {
            sequences.add(words.subList(i, Math.min(i + SEQUENCE, words.size())));
        }
        return sequences;
    }

    private static void fields(Gold gold, Answer answer, Map<Measure, Double> values) {
        if (!gold.title().isEmpty()) {
            boolean words = Normal.words(gold.title()).equals(Normal.words(answer.title()));
            boolean signs = Normal.signs(gold.title()).equals(Normal.signs(answer.title()));
            values.put(Measure.TITLE_WORDS, rate(words));
            values.put(Measure.TITLE, rate(signs));
        }
        if (!gold.author().isEmpty()) {
            values.put(Measure.AUTHOR, rate(Normal.words(gold.author()).equals(Normal.words(answer.author()))));
        }
        if (!gold.date().isEmpty()) {
            values.put(Measure.DATE, rate(day(gold.date()).equals(day(answer.date()))));
        }
        if (!answer.kind().isEmpty()) {
            boolean right = answer.kind().equals(Gold.ARTICLE) == gold.article();
            values.put(gold.article() ? Measure.ARTICLES_KEPT : Measure.OTHERS_TOLD, rate(right));
        }
    }

    private static String day(String date) {
        return date.substring(0, Math.min(DAY, date.length()));
    }

    private static double rate(boolean right) {
        return right ? 1.0 : 0.0;
    }

    static double harmonic(double a, double b) {
        return a + b > 0 ? 2 * a * b / (a + b) : 0;
    }
}
