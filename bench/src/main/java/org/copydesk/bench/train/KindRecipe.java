package org.copydesk.bench.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.copydesk.bench.data.DataSet;
import org.copydesk.bench.data.Folds;
import org.copydesk.bench.data.Page;
import org.copydesk.core.Copydesk;
import org.copydesk.core.Setup;
import org.copydesk.core.classify.model.Forest;
import org.copydesk.core.classify.model.LinearModel;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.classify.pagekind.KindFeatures;

/**
 * Learns what kind a page is: article or not, and of what is none, which kind. Each page counts in several forms
 * ({@link KindExample}). What the lexicons say of a page they were learned without, so that the trees don't trust them too much.
 */
final class KindRecipe implements Recipe {
    private static final int LEXICON_BITS = 16;
    /** Coprime to the four folds of the bench, so that the inner folds cut across them. */
    private static final Folds INNER = new Folds(3);

    private static final Boosting ARTICLE = new Boosting(300, 3, 0.05, 0.1);
    private static final Boosting OTHERS = new Boosting(60, 3, 0.1, 0.1);

    /** The weight of all articles of the first set together, and of all its others together, in one form: enough for leaves of few pages. */
    private static final double SIDE = 600;

    /** What the articles of news weigh together beside those of the first set. */
    private static final double NEWS = 0.75;

    /** What is left of news without the article, all together beside the others of the first set. */
    private static final double LEFT = 0.35;

    /** Four times as many pages of one site weigh twice as much. */
    private static final double SITE = 0.5;

    private final Map<String, List<KindExample>> known = new ConcurrentHashMap<>();

    @Override
    public String model() {
        return KindFeatures.MODEL;
    }

    @Override
    public List<String> sets() {
        return DataSet.pageSets();
    }

    @Override
    public Model learn(List<Page> pages, Models before) {
        Copydesk copydesk = Copydesk.of(Setup.standard().with(before));
        pages.parallelStream().forEach(page -> known.put(page.set() + page.id(), KindExample.of(page, copydesk)));
        List<Weighed> all = weighed(pages.stream()
                .flatMap(page -> known.getOrDefault(page.set() + page.id(), List.of()).stream())
                .toList());
        List<Map<String, LinearModel>> unseen = new ArrayList<>();
        for (int fold = 0; fold < INNER.count(); fold++) {
            int own = fold;
            unseen.add(lexicons(all.stream().filter(one -> fold(one) != own).toList()));
        }
        Map<String, Forest> forests = new TreeMap<>();
        forests.put(KindFeatures.ARTICLE, ARTICLE.learn(table(all, unseen, KindExample::article)));
        List<Weighed> others =
                all.stream().filter(one -> !one.example().article()).toList();
        for (String kind :
                others.stream().map(one -> one.example().kind()).collect(Collectors.toCollection(TreeSet::new))) {
            forests.put(
                    kind,
                    OTHERS.learn(table(
                            balanced(others, kind), unseen, one -> one.kind().equals(kind))));
        }
        return Model.of(model(), Map.of(), KindFeatures.columns(), forests, lexicons(all));
    }

    private static int fold(Weighed one) {
        return INNER.of(one.example().page().url());
    }

    /** An example, and how much it counts. */
    private record Weighed(KindExample example, double weight) {}

    /** Each set's articles and others weigh so much together, whatever their number; many pages of one site weigh less than their number. */
    private static List<Weighed> weighed(List<KindExample> examples) {
        Map<String, Integer> pagesOf = new HashMap<>();
        examples.forEach(one -> pagesOf.merge(site(one), one.share() < 1 ? 0 : 1, Integer::sum));
        List<Weighed> raw = examples.stream()
                .map(one -> new Weighed(
                        one, one.share() * Math.pow(Math.max(1, pagesOf.getOrDefault(site(one), 1)), -SITE)))
                .toList();
        Map<String, Double> sums = new HashMap<>();
        raw.forEach(one -> sums.merge(side(one.example()), one.example().share() < 1 ? 0 : one.weight(), Double::sum));
        return raw.stream()
                .map(one -> new Weighed(
                        one.example(),
                        one.weight()
                                * SIDE
                                * part(one.example())
                                / Math.max(1e-9, sums.getOrDefault(side(one.example()), 1.0))))
                .toList();
    }

    private static boolean isNews(KindExample one) {
        return !one.page().set().equals(DataSet.HTML);
    }

    private static String site(KindExample one) {
        return side(one) + Folds.domain(one.page().url());
    }

    private static String side(KindExample one) {
        return isNews(one) + " " + one.article() + " ";
    }

    private static double part(KindExample one) {
        return !isNews(one) ? 1 : one.article() ? NEWS : LEFT;
    }

    /** So that the pages of a kind weigh as much as all others. */
    private static List<Weighed> balanced(List<Weighed> all, String kind) {
        double yes = 0;
        double no = 0;
        for (Weighed one : all) {
            yes += one.example().kind().equals(kind) ? one.weight() : 0;
            no += one.example().kind().equals(kind) ? 0 : one.weight();
        }
        double yesSum = Math.max(1, yes);
        double noSum = Math.max(1, no);
        return all.stream()
                .map(one -> new Weighed(
                        one.example(),
                        one.weight() * SIDE / (one.example().kind().equals(kind) ? yesSum : noSum)))
                .toList();
    }

    private static Map<String, LinearModel> lexicons(List<Weighed> all) {
        List<Weighed> worded =
                all.stream().filter(one -> one.example().worded()).toList();
        double sum = worded.stream().mapToDouble(Weighed::weight).sum();
        float[] answers = new float[worded.size()];
        float[] counts = new float[worded.size()];
        Map<String, List<int[]>> texts = new TreeMap<>();
        for (int i = 0; i < answers.length; i++) {
            answers[i] = worded.get(i).example().article() ? 1 : 0;
            counts[i] = (float) (worded.get(i).weight() * worded.size() / sum);
            worded.get(i)
                    .example()
                    .signs()
                    .hashes()
                    .forEach((name, hashes) -> texts.computeIfAbsent(name, unknown -> new ArrayList<>())
                            .add(hashes));
        }
        Map<String, LinearModel> lexicons = new TreeMap<>();
        texts.forEach((name, hashes) -> lexicons.put(name, PageWeights.learn(LEXICON_BITS, hashes, answers, counts)));
        return lexicons;
    }

    private static Table table(List<Weighed> all, List<Map<String, LinearModel>> unseen, Predicate<KindExample> asked) {
        Table table = new Table();
        for (Weighed one : all) {
            table.add(
                    one.example().signs().row(unseen.get(fold(one))), asked.test(one.example()) ? 1 : 0, one.weight());
        }
        return table;
    }
}
