package org.copydesk.bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.copydesk.bench.data.Page;
import org.copydesk.core.score.Measure;
import org.copydesk.core.score.PageScore;

/**
 * The articles of a set that share a source or a language.
 *
 * @param pages how many there are
 * @param worstTenth the mean F1 of the worst tenth of them, one at the least
 * @param empty articles to whose text the cleaner gave none
 * @param article the share that was recognised as articles
 */
public record Part(
        String name,
        int pages,
        double f1,
        double precision,
        double recall,
        double worstTenth,
        int empty,
        double article) {
    private static final int TENTH = 10;

    /** The parts by what a page says of itself, in the order of their names; pages whose text isn't known don't count. */
    public static List<Part> by(Evaluation evaluation, Function<Page, String> name) {
        Map<String, List<Evaluation.Result>> groups = new TreeMap<>();
        for (Evaluation.Result result : evaluation.results()) {
            if (result.page().gold().article() && !result.page().gold().partial()) {
                groups.computeIfAbsent(name.apply(result.page()), none -> new ArrayList<>())
                        .add(result);
            }
        }
        return groups.entrySet().stream()
                .map(group -> of(group.getKey(), group.getValue()))
                .toList();
    }

    private static Part of(String name, List<Evaluation.Result> results) {
        double[] sorted = results.stream()
                .mapToDouble(result -> result.score().f1())
                .sorted()
                .toArray();
        double worst = 0;
        int tenth = Math.max(1, sorted.length / TENTH);
        for (int i = 0; i < tenth; i++) {
            worst += sorted[i] / tenth;
        }
        List<PageScore> scores = results.stream().map(Evaluation.Result::score).toList();
        return new Part(
                name,
                sorted.length,
                mean(scores, Measure.F1),
                mean(scores, Measure.PRECISION),
                mean(scores, Measure.RECALL),
                worst,
                (int) results.stream()
                        .filter(result -> result.answer().text().isEmpty())
                        .count(),
                mean(scores, Measure.ARTICLES_KEPT));
    }

    private static double mean(List<PageScore> scores, Measure measure) {
        return scores.stream()
                .mapToDouble(score -> score.values().getOrDefault(measure, 0.0))
                .average()
                .orElse(Double.NaN);
    }
}
