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
    /** A page whose metadata have more headlines tells of other pages. */
    private static final int MOST_HEADLINES = 3;

    static Declared of(Row row) {
        List<Column> types = row.get(Column.JSON_LD_HEADLINES) > MOST_HEADLINES
                ? List.of()
                : said(row, Column.JSON_LD_LIVE, Column.JSON_LD_NEWS, Column.JSON_LD_ARTICLE, Column.MARKED_ARTICLE);
        if (!types.isEmpty()) {
            return new Declared(types.subList(0, 1), TYPED);
        }
        List<Column> signs = said(row, Column.HEADLINE_BYLINE, Column.HEADLINE_DATE);
        if (row.get(Column.OPEN_GRAPH_ARTICLE) > 0 && (row.get(Column.SAID_PUBLISHED) > 0 || !signs.isEmpty())) {
            return new Declared(List.of(Column.OPEN_GRAPH_ARTICLE), SIGNED);
        }
        return signs.size() == 2 ? new Declared(signs, SIGNED) : new Declared(List.of(), 0);
    }

    private static List<Column> said(Row row, Column... columns) {
        return Stream.of(columns).filter(column -> row.get(column) > 0).toList();
    }
}
