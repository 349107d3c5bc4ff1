package org.copydesk.bench.subject;

import org.copydesk.core.Copydesk;
import org.copydesk.core.article.Article;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Field;
import org.copydesk.core.score.Answer;

/** Copydesk, all phases, from bytes to article. */
public final class CopydeskSubject implements Subject {
    private final Copydesk copydesk;

    public CopydeskSubject(Copydesk copydesk) {
        this.copydesk = copydesk;
    }

    @Override
    public Answer clean(String id, Payload payload) {
        // Made anew, so that naming the bytes by their digest counts into the time.
        Payload fresh = new Payload(payload.bytes(), payload.uri(), payload.contentType());
        Article article = copydesk.clean(fresh);
        return new Answer(
                article.value(Field.KIND),
                article.text(),
                article.value(Field.TITLE),
                String.join(", ", article.authors()),
                article.value(Field.PUBLISHED),
                article.value(Field.STANDFIRST));
    }
}
