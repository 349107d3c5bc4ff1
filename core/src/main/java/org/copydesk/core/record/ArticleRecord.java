package org.copydesk.core.record;

import java.time.Instant;
import java.util.List;
import org.copydesk.core.article.Article;
import org.copydesk.core.decode.html.PageElement;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the output holds.
 *
 * @param id the document's id
 * @param uri where it came from
 * @param site the host it came from, or empty
 * @param fetched when the source says it was fetched, or null where it doesn't
 * @param place where in the input it stood, or null where it is not known
 * @param article the article
 * @param decisions what people decided about it and did not take back
 * @param source the decoded source, or null if it is not asked for
 * @param elements what its page has besides text; empty if it is not asked for
 */
public record ArticleRecord(
        String id,
        String uri,
        String site,
        @Nullable Instant fetched,
        @Nullable String place,
        Article article,
        List<RecordDecision> decisions,
        @Nullable String source,
        List<PageElement> elements) {
    public ArticleRecord {
        decisions = List.copyOf(decisions);
        elements = List.copyOf(elements);
    }
}
