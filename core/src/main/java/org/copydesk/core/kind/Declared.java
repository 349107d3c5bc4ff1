package org.copydesk.core.kind;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a page declares itself an article.
 *
 * @param columns say how, the strongest first; empty if it doesn't
 * @param odds what that is worth beside what the model says, in log-odds
 */
record Declared(List<Column> columns, double odds) {
    private static final double TYPED = 2;
    private static final double SIGNED = 0.7;
    /** Themes give every page of a site the type of an article. */
    private static final double THEMED = 0.3;

    /** A page whose metadata have more headlines tells of other pages. */
    private static final int MOST_HEADLINES = 3;

    static Declared of(Row row) {
        if (row.get(Column.JSON_LD_HEADLINES) <= MOST_HEADLINES) {
            List<Column> types = said(row, Column.JSON_LD_LIVE, Column.JSON_LD_NEWS, Column.JSON_LD_ARTICLE);
            if (!types.isEmpty()) {
                return new Declared(types.subList(0, 1), TYPED);
            }
            if (row.get(Column.MARKED_ARTICLE) > 0) {
                return new Declared(List.of(Column.MARKED_ARTICLE), SIGNED);
            }
        }
        List<Column> signs = said(row, Column.HEADLINE_BYLINE, Column.HEADLINE_DATE);
        if (signs.size() == 2) {
            return new Declared(signs, SIGNED);
        }
        boolean dated = row.get(Column.SAID_PUBLISHED) > 0 || !signs.isEmpty();
        return row.get(Column.OPEN_GRAPH_ARTICLE) > 0 && dated
                ? new Declared(List.of(Column.OPEN_GRAPH_ARTICLE), THEMED)
                : new Declared(List.of(), 0);
    }

    private static List<Column> said(Row row, Column... columns) {
        return Stream.of(columns).filter(column -> row.get(column) > 0).toList();
    }
}
