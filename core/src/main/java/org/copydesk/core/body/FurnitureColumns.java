package org.copydesk.core.body;

import static org.copydesk.core.body.Look.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.core.language.Furniture;
import org.copydesk.core.language.FurnitureClass;

/** How much of a passage, and of what stands around it, are the phrases of page furniture in any language. */
final class FurnitureColumns {
    private static final int WIDE = 10;
    private static final int NEAR = 3;

    private FurnitureColumns() {}

    static List<Column> all() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("furniture", Sign.FURNITURE, (look, i) -> own(look, i, Furniture.ANY)),
                new Column("furniture-before", Sign.FURNITURE, (look, i) -> mean(look, i - WIDE, i)),
                new Column("furniture-after", Sign.FURNITURE, (look, i) -> mean(look, i + 1, i + WIDE + 1)),
                new Column("furniture-near", Sign.FURNITURE, (look, i) -> mean(look, i - NEAR, i + NEAR + 1)),
                new Column("heading-furniture", Sign.HEADING, (look, i) -> heading(look, i, Furniture.ANY))));
        for (FurnitureClass kind : FurnitureClass.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            int k = kind.ordinal();
            columns.add(new Column("furniture-" + name, Sign.FURNITURE, (look, i) -> own(look, i, k)));
        }
        for (FurnitureClass kind : List.of(FurnitureClass.RELATED, FurnitureClass.COMMENTS, FurnitureClass.MORE)) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            int k = kind.ordinal();
            columns.add(new Column("heading-" + name, Sign.HEADING, (look, i) -> heading(look, i, k)));
            columns.add(new Column("since-" + name, Sign.FURNITURE, (look, i) -> look.survey.sinceFurniture[k][i]));
        }
        return columns;
    }

    private static double own(Look look, int i, int kind) {
        return share(
                look.survey.furniture[i][kind],
                look.survey.passages.get(i).text().length());
    }

    private static double heading(Look look, int i, int kind) {
        int heading = look.survey.headingAbove[i];
        return heading < 0 ? -1 : own(look, heading, kind);
    }

    private static double mean(Look look, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(look.survey.size, to);
        return end <= start
                ? 0
                : (look.survey.furnitureBefore[end] - look.survey.furnitureBefore[start]) / (end - start);
    }
}
