package org.copydesk.pipeline.export;

import org.copydesk.core.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the output holds.
 *
 * @param id the document's id
 * @param uri where it came from
 * @param site the host it came from, or empty
 * @param article the article
 * @param source the decoded source, or null if it is not asked for
 */
public record ArticleRecord(
        String id,
        String uri,
        String site,
        Article article,
        @Nullable String source) {}
