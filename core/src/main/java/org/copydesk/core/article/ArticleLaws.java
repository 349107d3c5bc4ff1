package org.copydesk.core.article;

import org.copydesk.core.mark.Field;
import org.copydesk.core.stage.Cleaning;

/** What must be true of an article before anything is kept of it. */
public final class ArticleLaws {
    private static final String ARTICLE = "article";

    private ArticleLaws() {}

    /**
     * Makes the article of a cleaning, and proves it.
     *
     * @throws LawBrokenException if the article and its changes don't give the source back
     * @throws EmptyArticleException if it counts as an article and has no text
     */
    public static Article prove(Cleaning cleaning) {
        Article article = Article.of(cleaning);
        prove(article, cleaning.source().text());
        return article;
    }

    /**
     * Proves an article.
     *
     * @throws LawBrokenException if the article and its changes don't give the source back
     * @throws EmptyArticleException if it counts as an article and has no text
     */
    public static void prove(Article article, String source) {
        String broken = broken(article, source);
        if (!broken.isEmpty()) {
            throw new LawBrokenException(broken);
        }
        if (kind(article).equals(ARTICLE)
                && article.parts().stream()
                        .noneMatch(part -> part.body() && !part.text().isBlank())) {
            throw new EmptyArticleException(article);
        }
    }

    /** What a page is; where nothing is said of it, an article. */
    public static String kind(Article article) {
        String kind = article.value(Field.KIND);
        return kind.isEmpty() ? ARTICLE : kind;
    }

    /** How an article fails to give its source back, or empty if it does. */
    public static String broken(Article article, String source) {
        if (article.sourceLength() != source.length()) {
            return "the source has " + source.length() + " characters, the record says " + article.sourceLength();
        }
        try {
            int at = Rebuilt.of(article).firstDifference(source);
            return at < 0 ? "" : "the article and its changes don't give the source back at " + at;
        } catch (IllegalStateException | IndexOutOfBoundsException e) {
            return "the article and its changes don't fit together: " + e.getMessage();
        }
    }
}
