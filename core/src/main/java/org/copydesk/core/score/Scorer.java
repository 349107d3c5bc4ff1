package org.copydesk.core.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scores one page against its truth. Words are counted as WCXB's scorer counts them, sequences of four words as Scrapinghub's
 * article benchmark does, so that the figures compare with published ones. Thread-safe.
 */
public final class Scorer {
    private static final int SEQUENCE = 4;
    private static final Pattern WHITE = Pattern.compile("(?U)\\s+");
    private static final int DAY = "2000-01-01".length();

    private Scorer() {}

    public static PageScore score(Gold gold, Answer answer) {
        Map<Measure, Double> values = new EnumMap<>(Measure.class);
        fields(gold, answer, values);
        if (gold.partial()) {
            snippets(gold, answer.text(), values);
            return new PageScore(gold.id(), gold.kind(), values, FailureKind.NONE, WordDifferences.NONE);
        }
        Reading best = Reading.best(gold, answer);
        best.put(values);
        sequences(sequences(best.truth()), sequences(best.given()), values);
        Breaks.Spaced truth = new Breaks.Spaced(best.truth());
        Breaks.Spaced given = new Breaks.Spaced(best.given());
        WordAlignment alignment = WordAlignment.of(truth.words(), given.words());
        Breaks breaks = Breaks.of(truth, given, alignment);
        if (breaks.counts()) {
            values.put(Measure.BREAKS_F1, breaks.f1());
        }
        values.put(Measure.EMPTY, rate(answer.text().isEmpty() && !gold.text().isEmpty()));
        WordDifferences slips = WordDifferences.of(alignment);
        return new PageScore(gold.id(), gold.kind(), values, FailureKind.of(slips, best.f1()), slips);
    }

    private static String collapse(String text) {
        return WHITE.matcher(text).replaceAll(" ").strip();
    }

    private static void snippets(Gold gold, String text, Map<Measure, Double> values) {
        String plain = collapse(text);
        double found = gold.with().stream()
                .filter(snippet -> plain.contains(collapse(snippet)))
                .count();
        double kept = gold.without().stream()
                .filter(snippet -> plain.contains(collapse(snippet)))
                .count();
        values.put(Measure.SNIPPETS_FOUND, found);
        values.put(Measure.SNIPPETS_LOST, gold.with().size() - found);
        values.put(Measure.SNIPPETS_KEPT, kept);
    }

    private static void sequences(List<List<String>> truth, List<List<String>> given, Map<Measure, Double> values) {
        double shared = ScoredWords.shared(truth, given);
        if (!given.isEmpty()) {
            values.put(Measure.SEQUENCE_PRECISION, shared / given.size());
        }
        if (!truth.isEmpty()) {
            values.put(Measure.SEQUENCE_RECALL, shared / truth.size());
        }
    }

    /** All runs of four words; a shorter text is one run. */
    private static List<List<String>> sequences(String text) {
        List<String> words = ScoredWords.of(text);
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
            boolean words = NormalForm.words(gold.title()).equals(NormalForm.words(answer.title()));
            boolean signs = NormalForm.signs(gold.title()).equals(NormalForm.signs(answer.title()));
            values.put(Measure.TITLE_WORDS, rate(words));
            values.put(Measure.TITLE, rate(signs));
        }
        if (!gold.author().isEmpty()) {
            boolean same = NormalForm.words(gold.author()).equals(NormalForm.words(answer.author()));
            values.put(Measure.AUTHOR, rate(same || names(gold.author()).equals(names(answer.author()))));
        }
        if (!gold.date().isEmpty()) {
            values.put(Measure.DATE, rate(day(gold.date()).equals(day(answer.date()))));
        }
        if (!answer.kind().isEmpty()) {
            boolean right = answer.kind().equals(Gold.ARTICLE) == gold.article();
            values.put(gold.article() ? Measure.ARTICLES_KEPT : Measure.OTHERS_TOLD, rate(right));
        }
    }

    private static Set<String> names(String authors) {
        return Stream.of(authors.split(",")).map(NormalForm::words).collect(Collectors.toSet());
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
