package org.copydesk.core.body;

import static org.copydesk.core.body.Look.share;

import java.util.ArrayList;
import java.util.List;

/** The elements a passage stands in, and what stands in them: nothing in flat text. */
final class ElementColumns {
    private static final int LEVELS = 5;

    private ElementColumns() {}

    static List<Column> all() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("place", Sign.ELEMENTS, (look, i) -> look.place[i]),
                new Column("depth", Sign.ELEMENTS, (look, i) -> look.survey.elements.depthOf(i)),
                new Column("alike", Sign.ALIKE, (look, i) -> look.survey.alike(i).count),
                new Column(
                        "alike-chars",
                        Sign.ALIKE,
                        (look, i) -> share(look.survey.alike(i).chars, look.survey.alike(i).count)),
                new Column(
                        "alike-linked",
                        Sign.ALIKE,
                        (look, i) -> share(look.survey.alike(i).linked, look.survey.alike(i).chars)),
                new Column(
                        "alike-prose",
                        Sign.ALIKE,
                        (look, i) -> share(look.survey.alike(i).prose, look.survey.alike(i).count)),
                new Column(
                        "alike-share",
                        Sign.ALIKE,
                        (look, i) -> share(look.survey.alike(i).chars, look.survey.charsBefore[look.survey.size]))));
        for (int k = 0; k < 4; k++) {
            int holder = k;
            columns.add(new Column(
                    "holder" + k + "-below",
                    Sign.HOLDER,
                    (look, i) -> look.survey.elements.below(i, holder(look, holder))));
            columns.add(new Column("holder" + k + "-side", Sign.HOLDER, (look, i) -> side(look, i, holder)));
            columns.add(new Column(
                    "holder" + k + "-depth",
                    Sign.HOLDER,
                    (look, i) -> look.survey.elements.depthOf(i) - look.survey.elements.depth(holder(look, holder))));
            columns.add(new Column("holder" + k + "-position", Sign.HOLDER, (look, i) -> position(look, i, holder)));
            columns.add(new Column(
                    "holder" + k + "-size",
                    Sign.HOLDER,
                    (look, i) -> share(
                            look.survey.sums.chars[holder(look, holder)], look.survey.charsBefore[look.survey.size])));
        }
        for (int k = 1; k <= LEVELS; k++) {
            around(columns, k);
        }
        return columns;
    }

    private static void around(List<Column> columns, int level) {
        String name = "around" + level;
        columns.add(new Column(name + "-chars", Sign.AROUND, (look, i) -> {
            int element = around(look, i, level);
            return element < 0 ? -1 : Math.log1p(look.survey.sums.chars[element]);
        }));
        columns.add(new Column(name + "-linked", Sign.AROUND, (look, i) -> {
            int element = around(look, i, level);
            return element < 0 ? -1 : share(look.survey.sums.linked[element], look.survey.sums.chars[element]);
        }));
        columns.add(new Column(name + "-prose", Sign.AROUND, (look, i) -> {
            int element = around(look, i, level);
            return element < 0 ? -1 : share(look.survey.sums.prose[element], look.survey.sums.chars[element]);
        }));
        columns.add(new Column(name + "-share", Sign.AROUND, (look, i) -> {
            int element = around(look, i, level);
            return element < 0 ? -1 : share(look.survey.sums.prose[element], look.survey.proseBefore[look.survey.size]);
        }));
        columns.add(new Column(name + "-passages", Sign.AROUND, (look, i) -> {
            int element = around(look, i, level);
            return element < 0 ? -1 : look.survey.sums.passages[element];
        }));
        columns.add(new Column(name + "-from-first", Sign.AROUND, (look, i) -> {
            int element = around(look, i, level);
            return element < 0 ? -1 : i - look.survey.elements.first(element);
        }));
        columns.add(new Column(name + "-from-last", Sign.AROUND, (look, i) -> {
            int element = around(look, i, level);
            return element < 0 ? -1 : look.survey.elements.last(element) - i;
        }));
    }

    /** The element so many levels around a passage's own; -1 where there is none. */
    private static int around(Look look, int passage, int level) {
        int at = look.survey.elements.of(passage);
        for (int k = 0; k < level && at >= 0; k++) {
            at = look.survey.elements.parent(at);
        }
        return at;
    }

    private static int holder(Look look, int k) {
        return look.survey.sums.holders[k];
    }

    private static double side(Look look, int i, int k) {
        int holder = holder(look, k);
        return i < look.survey.elements.first(holder) ? 0 : i > look.survey.elements.last(holder) ? 2 : 1;
    }

    private static double position(Look look, int i, int k) {
        int first = look.survey.elements.first(holder(look, k));
        int last = look.survey.elements.last(holder(look, k));
        return share(i - first, last - first + 1);
    }
}
