package org.copydesk.core.classify.body;

import static org.copydesk.core.classify.body.FeatureContext.share;

import java.util.ArrayList;
import java.util.List;

/** What is before and after a passage. */
final class NeighbourFeatures {
    private static final int PASSAGES_NEARBY = 3;
    private static final int NEARER = 2;
    private static final int WINDOW = 5;
    private static final int PASSAGES_AROUND = 10;
    /** Where there is no neighbour: less than any log-odds. */
    private static final int NONE = -9;

    private NeighbourFeatures() {}

    static List<Feature> all() {
        List<Feature> columns = new ArrayList<>();
        for (int distance = -PASSAGES_NEARBY; distance <= PASSAGES_NEARBY; distance++) {
            if (distance != 0) {
                at(columns, distance);
            }
        }
        columns.addAll(List.of(
                new Feature(
                        "wording-around",
                        FeatureGroup.NEIGHBOURS,
                        (look, i) -> look.meanWording(i - WINDOW, i + WINDOW + 1)),
                new Feature(
                        "place-around",
                        FeatureGroup.NEIGHBOURS,
                        (look, i) -> look.meanPlace(i - WINDOW, i + WINDOW + 1)),
                new Feature(
                        "wording-before",
                        FeatureGroup.NEIGHBOURS,
                        (look, i) -> look.meanWording(i - PASSAGES_AROUND, i)),
                new Feature(
                        "wording-after",
                        FeatureGroup.NEIGHBOURS,
                        (look, i) -> look.meanWording(i + 1, i + PASSAGES_AROUND + 1)),
                new Feature(
                        "chars-around", FeatureGroup.NEIGHBOURS, (look, i) -> chars(look, i - WINDOW, i + WINDOW + 1)),
                new Feature(
                        "chars-in-ten-before",
                        FeatureGroup.NEIGHBOURS,
                        (look, i) -> chars(look, i - PASSAGES_AROUND, i)),
                new Feature(
                        "chars-in-ten-after",
                        FeatureGroup.NEIGHBOURS,
                        (look, i) -> chars(look, i + 1, i + PASSAGES_AROUND + 1)),
                new Feature(
                        "linked-around",
                        FeatureGroup.NEIGHBOURS,
                        (look, i) -> linked(look, i - WINDOW, i + WINDOW + 1)),
                new Feature(
                        "linked-before", FeatureGroup.NEIGHBOURS, (look, i) -> linked(look, i - PASSAGES_AROUND, i)),
                new Feature(
                        "linked-after",
                        FeatureGroup.NEIGHBOURS,
                        (look, i) -> linked(look, i + 1, i + PASSAGES_AROUND + 1)),
                new Feature(
                        "prose-around", FeatureGroup.NEIGHBOURS, (look, i) -> prose(look, i - WINDOW, i + WINDOW + 1)),
                new Feature(
                        "prose-in-ten-before",
                        FeatureGroup.NEIGHBOURS,
                        (look, i) -> prose(look, i - PASSAGES_AROUND, i)),
                new Feature(
                        "prose-in-ten-after",
                        FeatureGroup.NEIGHBOURS,
                        (look, i) -> prose(look, i + 1, i + PASSAGES_AROUND + 1)),
                new Feature(
                        "below-heading",
                        FeatureGroup.HEADING,
                        (look, i) -> look.survey.headingAbove[i] < 0 ? -1 : i - look.survey.headingAbove[i]),
                new Feature(
                        "heading-level",
                        FeatureGroup.HEADING,
                        (look, i) ->
                                look.survey.headingAbove[i] < 0 ? 0 : look.survey.heading(look.survey.headingAbove[i])),
                new Feature(
                        "heading-wording",
                        FeatureGroup.HEADING,
                        (look, i) ->
                                look.survey.headingAbove[i] < 0 ? NONE : look.wording[look.survey.headingAbove[i]]),
                new Feature(
                        "heading-place",
                        FeatureGroup.HEADING,
                        (look, i) ->
                                look.survey.headingAbove[i] < 0 ? NONE : look.place[look.survey.headingAbove[i]])));
        return columns;
    }

    private static void at(List<Feature> columns, int distance) {
        String name = (distance < 0 ? "before" : "after") + Math.abs(distance);
        columns.add(new Feature(
                name + "-wording",
                FeatureGroup.NEIGHBOURS,
                (look, i) -> there(look, i + distance) ? look.wording[i + distance] : NONE));
        columns.add(new Feature(
                name + "-place",
                FeatureGroup.NEIGHBOURS,
                (look, i) -> there(look, i + distance) ? look.place[i + distance] : NONE));
        columns.add(new Feature(
                name + "-chars",
                FeatureGroup.NEIGHBOURS,
                (look, i) -> there(look, i + distance) ? look.survey.letters[i + distance].chars() : -1));
        columns.add(new Feature(
                name + "-linked",
                FeatureGroup.NEIGHBOURS,
                (look, i) -> there(look, i + distance) ? TextFeatures.linked(look, i + distance) : -1));
        if (Math.abs(distance) <= NEARER) {
            columns.add(new Feature(
                    name + "-ends",
                    FeatureGroup.NEIGHBOURS,
                    (look, i) -> there(look, i + distance) && look.survey.letters[i + distance].ends() ? 1 : 0));
            columns.add(new Feature(
                    name + "-heading",
                    FeatureGroup.NEIGHBOURS,
                    (look, i) -> there(look, i + distance) ? look.survey.heading(i + distance) : -1));
            columns.add(new Feature(
                    name + "-apart",
                    FeatureGroup.NEIGHBOURS,
                    (look, i) -> there(look, i + distance) ? look.survey.elements.apart(i, i + distance) : NONE));
        }
    }

    private static boolean there(FeatureContext look, int passage) {
        return passage >= 0 && passage < look.survey.size;
    }

    private static double chars(FeatureContext look, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(look.survey.size, to);
        return end <= start ? 0 : (look.survey.charsBefore[end] - look.survey.charsBefore[start]) / (end - start);
    }

    private static double linked(FeatureContext look, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(look.survey.size, to);
        return end <= start
                ? 0
                : share(
                        look.survey.linkedBefore[end] - look.survey.linkedBefore[start],
                        look.survey.charsBefore[end] - look.survey.charsBefore[start]);
    }

    private static double prose(FeatureContext look, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(look.survey.size, to);
        return end <= start ? 0 : (look.survey.proseCount[end] - look.survey.proseCount[start]) / (end - start);
    }
}
