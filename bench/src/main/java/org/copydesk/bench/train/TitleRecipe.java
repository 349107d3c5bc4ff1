package org.copydesk.bench.train;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.bench.data.DataSet;
import org.copydesk.bench.data.Page;
import org.copydesk.core.Copydesk;
import org.copydesk.core.Setup;
import org.copydesk.core.classify.model.Forest;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.facts.TitleFeatureRow;
import org.copydesk.core.facts.TitleFeatures;
import org.copydesk.core.facts.Titles;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.score.Answer;
import org.copydesk.core.score.Gold;
import org.copydesk.core.score.Measure;
import org.copydesk.core.score.PageScore;
import org.copydesk.core.score.Scorer;

/**
 * Learns which of the things that a page may be called is its title: one forest for pages with metadata, one for flat text, where
 * most lines are no title and one in six of those is enough to learn from.
 */
final class TitleRecipe implements Recipe {
    private static final Boosting PAGE = new Boosting(300, 4, 0.07, 0.4);
    private static final Boosting FLAT = new Boosting(200, 5, 0.07, 0.4);
    private static final int EACH = 6;
    /** The sources whose texts begin with the headline. */
    private static final Set<String> SOURCES_WITH_HEADLINE = Set.of("daniel");
    /** A longer first paragraph is no headline, in UTF-16 units. */
    private static final int LONGEST = 160;

    @Override
    public String model() {
        return Titles.MODEL;
    }

    @Override
    public List<String> sets() {
        return Stream.of(DataSet.pageSets(), DataSet.flatSets(), List.of(DataSet.DECIDED_TITLES))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Model learn(List<Page> pages, Models before) {
        Copydesk copydesk = Copydesk.of(Setup.standard().with(before));
        List<Page> titled = pages.stream()
                .map(TitleRecipe::titled)
                .filter(one -> one.gold().article() && !one.gold().title().isEmpty())
                .toList();
        List<List<TitleFeatureRow>> rows =
                titled.parallelStream().map(one -> rows(one, copydesk)).toList();
        Table page = new Table();
        Table flat = new Table();
        for (int i = 0; i < rows.size(); i++) {
            add(titled.get(i), rows.get(i), page, flat);
        }
        Map<String, Forest> forests = Map.of(Titles.PAGE, PAGE.learn(page), Titles.FLAT, FLAT.learn(flat));
        return Model.of(model(), Map.of(), TitleFeatures.columns(), forests, Map.of());
    }

    /** Some truths name no title and begin with it instead: a short paragraph that is no sentence. */
    private static Page titled(Page page) {
        Gold gold = page.gold();
        String first = gold.text().split("\n\n", 2)[0];
        boolean headline =
                first.length() <= LONGEST && !first.isEmpty() && ".。".indexOf(first.charAt(first.length() - 1)) < 0;
        if (!gold.title().isEmpty() || !headline || !SOURCES_WITH_HEADLINE.contains(page.source())) {
            return page;
        }
        Gold named = new Gold(gold.id(), gold.kind(), gold.text(), first, gold.author(), gold.date());
        return new Page(page.set(), page.source(), page.language(), page.url(), page.payload(), named);
    }

    private static void add(Page page, List<TitleFeatureRow> rows, Table whole, Table flat) {
        int at = 0;
        for (TitleFeatureRow row : rows) {
            boolean right = right(row, page.gold());
            boolean taken =
                    right || !row.flat() || Math.floorMod(at * 31 + page.id().hashCode(), EACH) == 0;
            if (taken) {
                (row.flat() ? flat : whole).add(row.signs(), right ? 1 : 0, page.weight());
            }
            at++;
        }
    }

    private static boolean right(TitleFeatureRow row, Gold gold) {
        Gold title = new Gold(gold.id(), gold.kind(), "", gold.title(), "", "");
        PageScore score = Scorer.score(title, new Answer("", "", row.value(), "", ""));
        Measure exact = row.flat() ? Measure.TITLE : Measure.TITLE_WORDS;
        return score.values().getOrDefault(exact, 0.0) > 0;
    }

    private static List<TitleFeatureRow> rows(Page page, Copydesk copydesk) {
        return TitleFeatures.of(copydesk.cleaner().view(copydesk.decoders().decode(page.payload()), Phase.FACTS));
    }
}
