package org.copydesk.pipeline.job;

import java.util.List;
import org.copydesk.core.article.Article;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.learn.Knowledge;
import org.copydesk.core.text.SourceText;
import org.copydesk.pipeline.export.ArticleRecord;
import org.copydesk.pipeline.store.Capture;
import org.copydesk.pipeline.store.DocumentId;
import org.copydesk.pipeline.store.KnowledgeStore;
import org.jspecify.annotations.Nullable;

/**
 * Cleans documents one at a time as the next run would, with what the last one knew of the corpus, and stores nothing. Thread-safe.
 */
public final class SingleCleaning {
    private final Desk.Maker desks;
    private final KnowledgeStore knowledge;
    private final Careful careful;
    private volatile @Nullable Known last;

    SingleCleaning(Desk.Maker desks, KnowledgeStore knowledge, Careful careful) {
        this.desks = desks;
        this.knowledge = knowledge;
        this.careful = careful;
    }

    /**
     * The record that a document would have.
     *
     * @throws NotCleanedException if it would be set aside
     */
    public ArticleRecord clean(Payload payload) throws InterruptedException {
        String id = DocumentId.of(payload.uri());
        Desk desk = desk();
        try {
            return careful.work(new Capture(0, id, payload.uri(), payload.id()), "clean", 0, () -> {
                SourceText source = desk.decoders().decode(payload);
                Article article = Article.of(desk.cleaner().clean(source));
                return new ArticleRecord(id, payload.uri(), source.site(), null, null, article, List.of(), null);
            });
        } catch (Careful.BadDocument bad) {
            throw new NotCleanedException(bad.failure().stage(), bad.failure().reason());
        }
    }

    private Desk desk() {
        String id = knowledge.latest();
        Known known = last;
        if (known == null || !known.id().equals(id)) {
            known = new Known(id, desks.with(knowledge.find(id).orElse(Knowledge.NONE)));
            last = known;
        }
        return known.desk();
    }

    private record Known(String id, Desk desk) {}
}
