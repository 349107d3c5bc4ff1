package org.copydesk.bench.train;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.copydesk.bench.data.Folds;
import org.copydesk.bench.data.Page;
import org.copydesk.core.Copydesk;
import org.copydesk.core.Setup;
import org.copydesk.core.chrome.PageMeasurer;
import org.copydesk.core.classify.body.BodyModel;
import org.copydesk.core.classify.body.PageStats;
import org.copydesk.core.classify.model.Forest;
import org.copydesk.core.classify.model.LinearModel;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.rule.RuleBook;

/**
 * Learns which passages are body. What a page's first look is told by the lexicons, and its second by the first, comes from models
 * that haven't seen the page's site: so they trust it no more than they may on a page from elsewhere.
 *
 * @param model the model's name
 * @param sets what it learns from
 */
record BodyRecipe(String model, List<String> sets) implements Recipe {
    /** Prime to the usual number of outer folds, so that they divide what one of those leaves. */
    private static final int INNER_FOLDS = 3;

    /** One of so many plain passages is learned from, and counts for as many. */
    private static final int PLAIN_SHARE = 4;

    /** One of so many flat pages is learned from as a clean article, too. */
    private static final int CLEAN_SHARE = 12;

    private static final int SHARE = 2;
    private static final int LEXICON_BITS = 17;
    private static final Boosting TREES = new Boosting(200, 6, 0.1, 0.25);
    private static final IntPredicate NONE = fold -> false;

    @Override
    public Model learn(List<Page> pages, Models before) {
        Copydesk copydesk = Copydesk.of(Setup.standard().with(before));
        Folds folds = new Folds(INNER_FOLDS);
        PageMeasurer surveyor = new PageMeasurer(RuleBook.standard());
        List<BodyExample> examples = Stream.concat(pages.stream(), clean(pages))
                .filter(page -> page.gold().article() && !spared(page))
                .parallel()
                .map(page -> BodyExample.of(page, folds.of(page.url()), copydesk, surveyor))
                .toList();
        LinearModel[] wordings = lexicons(examples, PageStats::wording);
        LinearModel[] places = lexicons(examples, PageStats::place);
        List<float[][]> firstRows = examples.parallelStream()
                .map(example -> BodyModel.firstRows(example.survey(), wordings[example.fold()], places[example.fold()]))
                .toList();
        Forest[] firsts = IntStream.range(0, INNER_FOLDS)
                .mapToObj(fold -> TREES.learn(table(examples, firstRows, other -> other == fold)))
                .toArray(Forest[]::new);
        List<float[][]> secondRows = IntStream.range(0, examples.size())
                .parallel()
                .mapToObj(i -> secondRows(examples.get(i), firstRows.get(i), firsts))
                .toList();
        return Model.of(
                model,
                Map.of(),
                BodyModel.columns(),
                Map.of(
                        BodyModel.FIRST, TREES.learn(table(examples, firstRows, NONE)),
                        BodyModel.SECOND, TREES.learn(table(examples, secondRows, NONE))),
                Map.of(
                        BodyModel.WORDING, lexicon(examples, PageStats::wording, NONE),
                        BodyModel.PLACE, lexicon(examples, PageStats::place, NONE)));
    }

    /** Whether a page is left out in this style: every other dump is, which saves half of the time. */
    private static boolean spared(Page page) {
        return page.flat() && Math.floorMod(page.id().hashCode(), SHARE) != 0;
    }

    /** Some articles that are clean already: in such a text all is body. */
    private Stream<Page> clean(List<Page> pages) {
        return pages.stream()
                .filter(page -> page.flat() && page.payload().bytes().length % CLEAN_SHARE == 0)
                .map(page -> new Page(
                        page.set(),
                        page.url(),
                        new Payload(page.gold().text().getBytes(StandardCharsets.UTF_8), page.id() + ".txt", ""),
                        page.gold()));
    }

    private static float[][] secondRows(BodyExample example, float[][] rows, Forest[] firsts) {
        double[] margins = firsts[example.fold()].margins(rows);
        double[] probabilities = new double[margins.length];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = Forest.probability(margins[i]);
        }
        return BodyModel.secondRows(example.survey(), rows, probabilities);
    }

    private static LinearModel[] lexicons(List<BodyExample> examples, Reader reader) {
        return IntStream.range(0, INNER_FOLDS)
                .parallel()
                .mapToObj(fold -> lexicon(examples, reader, other -> other == fold))
                .toArray(LinearModel[]::new);
    }

    private static LinearModel lexicon(List<BodyExample> examples, Reader reader, IntPredicate without) {
        List<int[]> texts = new ArrayList<>();
        List<BodyExample> seen = examples.stream()
                .filter(example -> !without.test(example.fold()))
                .toList();
        float[] answers = new float[seen.stream().mapToInt(BodyExample::size).sum()];
        float[] weights = new float[answers.length];
        for (BodyExample example : seen) {
            for (int i = 0; i < example.size(); i++) {
                if (example.labels().weights()[i] > 0) {
                    answers[texts.size()] = example.labels().answers()[i];
                    weights[texts.size()] = example.labels().weights()[i];
                    texts.add(reader.words(example.survey(), i));
                }
            }
        }
        return WordWeights.learn(LEXICON_BITS, texts, answers, weights);
    }

    private static Table table(List<BodyExample> examples, List<float[][]> rows, IntPredicate without) {
        Table table = new Table();
        for (int e = 0; e < examples.size(); e++) {
            BodyExample example = examples.get(e);
            for (int i = 0; i < example.size() && !without.test(example.fold()); i++) {
                boolean plain = example.plain(i);
                double weight = example.labels().weights()[i] * (plain ? PLAIN_SHARE : 1);
                if (weight > 0 && (!plain || i % PLAIN_SHARE == 0)) {
                    table.add(rows.get(e)[i], example.labels().answers()[i], weight);
                }
            }
        }
        return table;
    }

    /** Reads the hashed words of a passage. */
    private interface Reader {
        int[] words(PageStats survey, int passage);
    }
}
