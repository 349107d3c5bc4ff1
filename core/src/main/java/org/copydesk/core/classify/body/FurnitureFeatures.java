package org.copydesk.core.classify.body;

import static org.copydesk.core.classify.body.FeatureContext.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.core.language.Furniture;
import org.copydesk.core.language.FurnitureClass;

/** How much of a passage, and of what is around it, are the phrases of page furniture in any language. */
final class FurnitureFeatures {
    private static final int PASSAGES_AROUND = 10;
    private static final int PASSAGES_NEARBY = 3;

    private FurnitureFeatures() {}

    static List<Feature> all() {
        List<Feature> columns = new ArrayList<>(List.of(
                new Feature("furniture", FeatureGroup.FURNITURE, (look, i) -> own(look, i, Furniture.ANY)),
                new Feature(
                        "furniture-before", FeatureGroup.FURNITURE, (look, i) -> mean(look, i - PASSAGES_AROUND, i)),
                new Feature(
                        "furniture-after",
                        FeatureGroup.FURNITURE,
                        (look, i) -> mean(look, i + 1, i + PASSAGES_AROUND + 1)),
                new Feature(
                        "furniture-near",
                        FeatureGroup.FURNITURE,
                        (look, i) -> mean(look, i - PASSAGES_NEARBY, i + PASSAGES_NEARBY + 1)),
                new Feature("heading-furniture", FeatureGroup.HEADING, (look, i) -> heading(look, i, Furniture.ANY))));
        for (FurnitureClass kind : FurnitureClass.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            int k = kind.ordinal();
            columns.add(new Feature("furniture-" + name, FeatureGroup.FURNITURE, (look, i) -> own(look, i, k)));
        }
        for (FurnitureClass kind : List.of(FurnitureClass.RELATED, FurnitureClass.COMMENTS, FurnitureClass.MORE)) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            int k = kind.ordinal();
            columns.add(new Feature("heading-" + name, FeatureGroup.HEADING, (look, i) -> heading(look, i, k)));
            columns.add(new Feature(
                    "since-" + name, FeatureGroup.FURNITURE, (look, i) -> look.survey.sinceFurniture[k][i]));
        }
        return columns;
    }

    private static double own(FeatureContext look, int i, int kind) {
        return share(
                look.survey.furniture[i][kind],
                look.survey.passages.get(i).text().length());
    }

    private static double heading(FeatureContext look, int i, int kind) {
        int heading = look.survey.headingAbove[i];
        return heading < 0 ? -1 : own(look, heading, kind);
    }

    private static double mean(FeatureContext look, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(look.survey.size, to);
        return end <= start
                ? 0
                : (look.survey.furnitureBefore[end] - look.survey.furnitureBefore[start]) / (end - start);
    }
}
