package org.copydesk.bench.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.copydesk.bench.data.Page;
import org.copydesk.core.score.FailureKind;
import org.copydesk.core.score.Measure;
import org.copydesk.core.score.PageScore;
import org.copydesk.core.score.Scorecard;

/** The scorecards of one set: its articles, each kind of page, each kind of failure. */
public final class Groups {
    /** The seed and the number of drawings of every interval: figures of two runs compare. */
    private static final long SEED = 20_261_101;

    private static final int DRAWS = 1000;

    private Groups() {}

    /**
     * The scorecard of a set: texts and fields of its articles alone, as the public scorers count them, but article or not over
     * all kinds of pages.
     */
    public static Scorecard articles(Evaluation evaluation) {
        List<PageScore> scores = new ArrayList<>();
        for (Evaluation.Result result : evaluation.results()) {
            PageScore score = result.score();
            boolean article = result.page().gold().article();
            scores.add(article ? score : kindAlone(score));
        }
        int articles = (int) evaluation.results().stream()
                .filter(result -> result.page().gold().article())
                .count();
        return new Scorecard(articles, Scorecard.of(scores, DRAWS, SEED).values());
    }

    /** The scorecard of each kind of page. */
    public static Map<String, Scorecard> kinds(Evaluation evaluation) {
        Map<String, Scorecard> cards = new LinkedHashMap<>();
        by(evaluation, PageScore::kind).forEach((kind, scores) -> cards.put(kind, Scorecard.of(scores, DRAWS, SEED)));
        return cards;
    }

    /** The scorecards of the articles by what a page says of itself, such as its language. */
    public static Map<String, Scorecard> parts(Evaluation evaluation, Function<Page, String> name) {
        Map<String, List<PageScore>> parts = new TreeMap<>();
        for (Evaluation.Result result : evaluation.results()) {
            if (result.page().gold().article()) {
                parts.computeIfAbsent(name.apply(result.page()), none -> new ArrayList<>())
                        .add(result.score());
            }
        }
        Map<String, Scorecard> cards = new LinkedHashMap<>();
        parts.forEach((part, scores) -> cards.put(part, Scorecard.of(scores, 0, SEED)));
        return cards;
    }

    /** The articles' scores by what is mainly wrong with them. */
    public static Map<FailureKind, List<PageScore>> failures(Evaluation evaluation) {
        List<Evaluation.Result> articles = evaluation.results().stream()
                .filter(result -> result.page().gold().article())
                .toList();
        return by(new Evaluation(articles), PageScore::failure);
    }

    private static PageScore kindAlone(PageScore score) {
        Map<Measure, Double> values = new LinkedHashMap<>(score.values());
        values.keySet().removeIf(measure -> measure != Measure.OTHERS_TOLD);
        return new PageScore(score.id(), score.kind(), values, score.failure(), score.slips());
    }

    private static <K extends Comparable<K>> Map<K, List<PageScore>> by(
            Evaluation evaluation, Function<PageScore, K> key) {
        Map<K, List<PageScore>> groups = new TreeMap<>();
        for (Evaluation.Result result : evaluation.results()) {
            groups.computeIfAbsent(key.apply(result.score()), none -> new ArrayList<>())
                    .add(result.score());
        }
        return groups;
    }
}
