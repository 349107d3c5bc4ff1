package org.copydesk.core.body;

import static org.copydesk.core.body.Look.share;

import java.util.ArrayList;
import java.util.List;

/** What stands before and after a passage. */
final class NeighbourColumns {
    private static final int NEAR = 3;
    private static final int NEARER = 2;
    private static final int WINDOW = 5;
    private static final int WIDE = 10;
    /** Where there is no neighbour: less than any log-odds. */
    private static final int NONE = -9;

    private NeighbourColumns() {}

    static List<Column> all() {
        List<Column> columns = new ArrayList<>();
        for (int distance = -NEAR; distance <= NEAR; distance++) {
            if (distance != 0) {
                at(columns, distance);
            }
        }
        columns.addAll(List.of(
                new Column(
                        "wording-around", Sign.NEIGHBOURS, (look, i) -> look.meanWording(i - WINDOW, i + WINDOW + 1)),
                new Column("place-around", Sign.NEIGHBOURS, (look, i) -> look.meanPlace(i - WINDOW, i + WINDOW + 1)),
                new Column("wording-before", Sign.NEIGHBOURS, (look, i) -> look.meanWording(i - WIDE, i)),
                new Column("wording-after", Sign.NEIGHBOURS, (look, i) -> look.meanWording(i + 1, i + WIDE + 1)),
                new Column("chars-around", Sign.NEIGHBOURS, (look, i) -> chars(look, i - WINDOW, i + WINDOW + 1)),
                new Column("chars-in-ten-before", Sign.NEIGHBOURS, (look, i) -> chars(look, i - WIDE, i)),
                new Column("chars-in-ten-after", Sign.NEIGHBOURS, (look, i) -> chars(look, i + 1, i + WIDE + 1)),
                new Column("linked-around", Sign.NEIGHBOURS, (look, i) -> linked(look, i - WINDOW, i + WINDOW + 1)),
                new Column("linked-before", Sign.NEIGHBOURS, (look, i) -> linked(look, i - WIDE, i)),
                new Column("linked-after", Sign.NEIGHBOURS, (look, i) -> linked(look, i + 1, i + WIDE + 1)),
                new Column("prose-around", Sign.NEIGHBOURS, (look, i) -> prose(look, i - WINDOW, i + WINDOW + 1)),
                new Column("prose-in-ten-before", Sign.NEIGHBOURS, (look, i) -> prose(look, i - WIDE, i)),
                new Column("prose-in-ten-after", Sign.NEIGHBOURS, (look, i) -> prose(look, i + 1, i + WIDE + 1)),
                new Column(
                        "below-heading",
                        Sign.HEADING,
                        (look, i) -> look.survey.headingAbove[i] < 0 ? -1 : i - look.survey.headingAbove[i]),
                new Column(
                        "heading-level",
                        Sign.HEADING,
                        (look, i) ->
                                look.survey.headingAbove[i] < 0 ? 0 : look.survey.heading(look.survey.headingAbove[i])),
                new Column(
                        "heading-wording",
                        Sign.HEADING,
                        (look, i) ->
                                look.survey.headingAbove[i] < 0 ? NONE : look.wording[look.survey.headingAbove[i]]),
                new Column(
                        "heading-place",
                        Sign.HEADING,
                        (look, i) ->
                                look.survey.headingAbove[i] < 0 ? NONE : look.place[look.survey.headingAbove[i]])));
        return columns;
    }

    private static void at(List<Column> columns, int distance) {
        String name = (distance < 0 ? "before" : "after") + Math.abs(distance);
        columns.add(new Column(
                name + "-wording",
                Sign.NEIGHBOURS,
                (look, i) -> there(look, i + distance) ? look.wording[i + distance] : NONE));
        columns.add(new Column(
                name + "-place",
                Sign.NEIGHBOURS,
                (look, i) -> there(look, i + distance) ? look.place[i + distance] : NONE));
        columns.add(new Column(
                name + "-chars",
                Sign.NEIGHBOURS,
                (look, i) -> there(look, i + distance) ? look.survey.letters[i + distance].chars() : -1));
        columns.add(new Column(
                name + "-linked",
                Sign.NEIGHBOURS,
                (look, i) -> there(look, i + distance) ? OwnColumns.linked(look, i + distance) : -1));
        if (Math.abs(distance) <= NEARER) {
            columns.add(new Column(
                    name + "-ends",
                    Sign.NEIGHBOURS,
                    (look, i) -> there(look, i + distance) && look.survey.letters[i + distance].ends() ? 1 : 0));
            columns.add(new Column(
                    name + "-heading",
                    Sign.NEIGHBOURS,
                    (look, i) -> there(look, i + distance) ? look.survey.heading(i + distance) : -1));
            columns.add(new Column(
                    name + "-apart",
                    Sign.NEIGHBOURS,
                    (look, i) -> there(look, i + distance) ? look.survey.elements.apart(i, i + distance) : NONE));
        }
    }

    private static boolean there(Look look, int passage) {
        return passage >= 0 && passage < look.survey.size;
    }

    private static double chars(Look look, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(look.survey.size, to);
        return end <= start ? 0 : (look.survey.charsBefore[end] - look.survey.charsBefore[start]) / (end - start);
    }

    private static double linked(Look look, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(look.survey.size, to);
        return end <= start
                ? 0
                : share(
                        look.survey.linkedBefore[end] - look.survey.linkedBefore[start],
                        look.survey.charsBefore[end] - look.survey.charsBefore[start]);
    }

    private static double prose(Look look, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(look.survey.size, to);
        return end <= start ? 0 : (look.survey.proseCount[end] - look.survey.proseCount[start]) / (end - start);
    }
}
