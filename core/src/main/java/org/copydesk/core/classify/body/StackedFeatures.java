package org.copydesk.core.classify.body;

import static org.copydesk.core.classify.body.FeatureContext.share;

import java.util.ArrayList;
import java.util.List;

/** What the first look made of a passage and of those around it. */
final class StackedFeatures {
    /** The name of the column that is the passage's own verdict. */
    static final String OWN = "verdict";

    private static final int PASSAGES_NEARBY = 6;
    private static final int LEVELS = 5;
    private static final int[] WINDOWS = {5, 12, 30};

    private StackedFeatures() {}

    static List<Feature> all() {
        List<Feature> columns = new ArrayList<>();
        columns.add(new Feature(OWN, FeatureGroup.VERDICTS, (look, i) -> look.probabilities[i]));
        for (int distance = -PASSAGES_NEARBY; distance <= PASSAGES_NEARBY; distance++) {
            if (distance != 0) {
                int to = distance;
                columns.add(new Feature(
                        "verdict-" + (distance < 0 ? "before" : "after") + Math.abs(distance),
                        FeatureGroup.VERDICTS,
                        (look, i) -> i + to < 0 || i + to >= look.survey.size ? -1 : look.probabilities[i + to]));
            }
        }
        for (int window : WINDOWS) {
            columns.add(new Feature(
                    "verdicts-in-" + window + "-before",
                    FeatureGroup.VERDICTS,
                    (look, i) -> look.bodyShare(i - window, i)));
            columns.add(new Feature(
                    "verdicts-in-" + window + "-after",
                    FeatureGroup.VERDICTS,
                    (look, i) -> look.bodyShare(i + 1, i + window + 1)));
        }
        columns.addAll(List.of(
                new Feature(
                        "body-share-before",
                        FeatureGroup.VERDICTS,
                        (look, i) -> share(look.bodyBefore[i], look.bodyBefore[look.survey.size])),
                new Feature("body-before", FeatureGroup.VERDICTS, (look, i) -> look.bodyBefore[i]),
                new Feature(
                        "body-after",
                        FeatureGroup.VERDICTS,
                        (look, i) -> look.bodyBefore[look.survey.size] - look.bodyBefore[i + 1]),
                new Feature("body-of-page", FeatureGroup.VERDICTS, (look, i) -> look.bodyShare(0, look.survey.size)),
                new Feature("surest-before", FeatureGroup.VERDICTS, (look, i) -> look.surestBefore[i]),
                new Feature("surest-after", FeatureGroup.VERDICTS, (look, i) -> look.surestAfter[i + 1])));
        columns.add(new Feature("verdicts-alike", FeatureGroup.VERDICTS, StackedFeatures::alike));
        for (int level = 0; level < LEVELS; level++) {
            around(columns, level);
        }
        return columns;
    }

    private static double alike(FeatureContext look, int i) {
        int path = look.survey.paths[i];
        double own = look.survey.words[i].length;
        return share(look.alikeBody[path] - own * look.probabilities[i], look.alikeWords[path] - own);
    }

    private static void around(List<Feature> columns, int level) {
        columns.add(new Feature("verdicts-around" + level, FeatureGroup.VERDICTS, (look, i) -> {
            int element = element(look, i, level);
            double own = look.survey.words[i].length;
            return element < 0
                    ? -1
                    : share(look.elementBody[element] - own * look.probabilities[i], look.elementWords[element] - own);
        }));
        columns.add(new Feature("body-in-around" + level, FeatureGroup.VERDICTS, (look, i) -> {
            int element = element(look, i, level);
            return element < 0 ? -1 : share(look.elementBody[element], look.bodyBefore[look.survey.size]);
        }));
    }

    private static int element(FeatureContext look, int passage, int level) {
        int at = look.survey.elements.of(passage);
        for (int k = 0; k < level && at >= 0; k++) {
            at = look.survey.elements.parent(at);
        }
        return at;
    }
}
