package org.copydesk.core.classify.pagekind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.copydesk.core.classify.model.Forest;
import org.copydesk.core.classify.model.Model;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.View;

/**
 * What the model says of a page.
 *
 * @param kind {@code article}, or what it is instead
 * @param evidence how sure that is, and the signs that weighed most
 */
record KindPrediction(String kind, Evidence evidence) {
    private static final int MOST_SIGNS = 3;

    /**
     * The model was learned on as many articles as others. Flat text shows much less of what it is, and people flatten articles
     * rather than shops: there the odds are 15 to 1 before a look, ln 15.
     */
    private static final double FLAT_ODDS = 2.7;

    /** Most of the others that it was learned on are English. */
    private static final double FOREIGN_ODDS = 2;

    static KindPrediction of(View view, Model model) {
        KindFeatures signs = KindFeatures.of(view, model);
        float[] row = signs.row();
        Forest forest = model.forest(KindFeatures.ARTICLE);
        double prior = isFlat(view) ? FLAT_ODDS : isForeign(view) ? FOREIGN_ODDS : 0;
        double sure =
                Forest.probability(forest.margin(row) + prior + signs.declared().odds());
        boolean article = sure >= 0.5;
        String kind = article ? KindFeatures.ARTICLE : likeliest(model, row);
        String reason = String.join(", ", reasons(signs, forest.contributions(row), article));
        String rule = article ? "kind.article" : "kind.no-article";
        return new KindPrediction(kind, new Evidence(rule, model.version(), article ? sure : 1 - sure, reason));
    }

    static boolean isFlat(View view) {
        return view.source().blocks().stream()
                .allMatch(block -> block.layout().path().isEmpty());
    }

    private static boolean isForeign(View view) {
        String language = Candidates.of(Field.LANGUAGE, view.marks()).value();
        return !language.isEmpty() && !language.startsWith("en");
    }

    /** What the page declares, or the stories that it has; then the columns that moved the answer most towards what it is, in words. */
    private static List<String> reasons(KindFeatures signs, float[] moved, boolean article) {
        Set<String> reasons = new LinkedHashSet<>();
        (article ? signs.declared().columns() : signs.stories()).forEach(column -> reasons.add(signs.say(column)));
        List<KindFeature> columns = new ArrayList<>(List.of(KindFeature.values()));
        int side = article ? -1 : 1;
        columns.sort(Comparator.comparingDouble(column -> side * moved[column.ordinal()]));
        columns.stream().filter(KindFeature::isReported).map(signs::say).forEach(reasons::add);
        return reasons.stream().limit(MOST_SIGNS).toList();
    }

    private static String likeliest(Model model, float[] row) {
        String likeliest = "";
        double best = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, Forest> kind : model.forests().entrySet()) {
            double margin = kind.getValue().margin(row);
            if (!kind.getKey().equals(KindFeatures.ARTICLE) && margin > best) {
                likeliest = kind.getKey();
                best = margin;
            }
        }
        return likeliest.isEmpty() ? "other" : likeliest;
    }
}
