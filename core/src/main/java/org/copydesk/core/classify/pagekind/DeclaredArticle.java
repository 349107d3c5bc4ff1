package org.copydesk.core.classify.pagekind;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a page declares itself an article.
 *
 * @param columns say how, the strongest first; empty if it doesn't
 * @param odds what that is worth next to what the model says, in log-odds
 */
record DeclaredArticle(List<KindFeature> columns, double odds) {
    private static final double TYPED = 2;
    private static final double SIGNED = 0.7;
    /** Themes give every page of a site the type of an article. */
    private static final double THEMED = 0.3;

    /** A page whose metadata have more headlines is about other pages. */
    private static final int MOST_HEADLINES = 3;

    static DeclaredArticle of(FeatureRow row) {
        if (row.get(KindFeature.JSON_LD_HEADLINES) <= MOST_HEADLINES) {
            List<KindFeature> types =
                    said(row, KindFeature.JSON_LD_LIVE, KindFeature.JSON_LD_NEWS, KindFeature.JSON_LD_ARTICLE);
            if (!types.isEmpty()) {
                return new DeclaredArticle(types.subList(0, 1), TYPED);
            }
            if (row.get(KindFeature.MARKED_ARTICLE) > 0) {
                return new DeclaredArticle(List.of(KindFeature.MARKED_ARTICLE), SIGNED);
            }
        }
        List<KindFeature> signs = said(row, KindFeature.HEADLINE_BYLINE, KindFeature.HEADLINE_DATE);
        if (signs.size() == 2) {
            return new DeclaredArticle(signs, SIGNED);
        }
        boolean dated = row.get(KindFeature.SAID_PUBLISHED) > 0 || !signs.isEmpty();
        return row.get(KindFeature.OPEN_GRAPH_ARTICLE) > 0 && dated
                ? new DeclaredArticle(List.of(KindFeature.OPEN_GRAPH_ARTICLE), THEMED)
                : new DeclaredArticle(List.of(), 0);
    }

    private static List<KindFeature> said(FeatureRow row, KindFeature... columns) {
        return Stream.of(columns).filter(column -> row.get(column) > 0).toList();
    }
}
