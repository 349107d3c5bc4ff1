package org.copydesk.core.classify.body;

import static org.copydesk.core.classify.body.FeatureContext.share;

import java.util.ArrayList;
import java.util.List;

/** The elements a passage is in, and what is in them: nothing in flat text. */
final class ElementFeatures {
    private static final int LEVELS = 5;

    private ElementFeatures() {}

    static List<Feature> all() {
        List<Feature> columns = new ArrayList<>(List.of(
                new Feature("place", FeatureGroup.ELEMENTS, (look, i) -> look.place[i]),
                new Feature("depth", FeatureGroup.ELEMENTS, (look, i) -> look.survey.elements.depthOf(i)),
                new Feature("alike", FeatureGroup.ALIKE, (look, i) -> look.survey.alike(i).count),
                new Feature(
                        "alike-chars",
                        FeatureGroup.ALIKE,
                        (look, i) -> share(look.survey.alike(i).chars, look.survey.alike(i).count)),
                new Feature(
                        "alike-linked",
                        FeatureGroup.ALIKE,
                        (look, i) -> share(look.survey.alike(i).linked, look.survey.alike(i).chars)),
                new Feature(
                        "alike-prose",
                        FeatureGroup.ALIKE,
                        (look, i) -> share(look.survey.alike(i).prose, look.survey.alike(i).count)),
                new Feature(
                        "alike-share",
                        FeatureGroup.ALIKE,
                        (look, i) -> share(look.survey.alike(i).chars, look.survey.charsBefore[look.survey.size]))));
        for (int k = 0; k < 4; k++) {
            int holder = k;
            columns.add(new Feature(
                    "holder" + k + "-below",
                    FeatureGroup.HOLDER,
                    (look, i) -> look.survey.elements.below(i, holder(look, holder))));
            columns.add(new Feature("holder" + k + "-side", FeatureGroup.HOLDER, (look, i) -> side(look, i, holder)));
            columns.add(new Feature(
                    "holder" + k + "-depth",
                    FeatureGroup.HOLDER,
                    (look, i) -> look.survey.elements.depthOf(i) - look.survey.elements.depth(holder(look, holder))));
            columns.add(new Feature(
                    "holder" + k + "-position", FeatureGroup.HOLDER, (look, i) -> position(look, i, holder)));
            columns.add(new Feature(
                    "holder" + k + "-size",
                    FeatureGroup.HOLDER,
                    (look, i) -> share(
                            look.survey.sums.chars[holder(look, holder)], look.survey.charsBefore[look.survey.size])));
        }
        for (int k = 1; k <= LEVELS; k++) {
            around(columns, k);
        }
        return columns;
    }

    private static void around(List<Feature> columns, int level) {
        String name = "around" + level;
        columns.add(new Feature(name + "-chars", FeatureGroup.AROUND, (look, i) -> {
            int element = around(look, i, level);
            return element < 0 ? -1 : Math.log1p(look.survey.sums.chars[element]);
        }));
        columns.add(new Feature(name + "-linked", FeatureGroup.AROUND, (look, i) -> {
            int element = around(look, i, level);
            return element < 0 ? -1 : share(look.survey.sums.linked[element], look.survey.sums.chars[element]);
        }));
        columns.add(new Feature(name + "-prose", FeatureGroup.AROUND, (look, i) -> {
            int element = around(look, i, level);
            return element < 0 ? -1 : share(look.survey.sums.prose[element], look.survey.sums.chars[element]);
        }));
        columns.add(new Feature(name + "-share", FeatureGroup.AROUND, (look, i) -> {
            int element = around(look, i, level);
            return element < 0 ? -1 : share(look.survey.sums.prose[element], look.survey.proseBefore[look.survey.size]);
        }));
        columns.add(new Feature(name + "-passages", FeatureGroup.AROUND, (look, i) -> {
            int element = around(look, i, level);
            return element < 0 ? -1 : look.survey.sums.passages[element];
        }));
        columns.add(new Feature(name + "-from-first", FeatureGroup.AROUND, (look, i) -> {
            int element = around(look, i, level);
            return element < 0 ? -1 : i - look.survey.elements.first(element);
        }));
        columns.add(new Feature(name + "-from-last", FeatureGroup.AROUND, (look, i) -> {
            int element = around(look, i, level);
            return element < 0 ? -1 : look.survey.elements.last(element) - i;
        }));
    }

    /** The element this many levels around a passage's own; -1 where there is none. */
    private static int around(FeatureContext look, int passage, int level) {
        int at = look.survey.elements.of(passage);
        for (int k = 0; k < level && at >= 0; k++) {
            at = look.survey.elements.parent(at);
        }
        return at;
    }

    private static int holder(FeatureContext look, int k) {
        return look.survey.sums.holders[k];
    }

    private static double side(FeatureContext look, int i, int k) {
        int holder = holder(look, k);
        return i < look.survey.elements.first(holder) ? 0 : i > look.survey.elements.last(holder) ? 2 : 1;
    }

    private static double position(FeatureContext look, int i, int k) {
        int first = look.survey.elements.first(holder(look, k));
        int last = look.survey.elements.last(holder(look, k));
        return share(i - first, last - first + 1);
    }
}
