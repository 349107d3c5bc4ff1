package org.copydesk.pipeline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Rebuilt;
import org.copydesk.core.mark.Edit;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Outcome;
import org.copydesk.core.mark.Role;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.text.Span;

/** A cleaned document, ready to be stored: the law has been checked. Immutable. */
public final class Cleaned {
    private final String documentId;
    private final String payloadId;
    private final String site;
    private final Article article;
    private final List<Object[]> marks;

    private Cleaned(String documentId, Cleaning cleaning, Article article) {
        this.documentId = documentId;
        this.payloadId = cleaning.source().id();
        this.site = cleaning.source().site();
        this.article = article;
        this.marks = marks(documentId, cleaning);
    }

    /** @throws LawBrokenException if the article and its changes don't give the source back */
    public static Cleaned of(String documentId, Cleaning cleaning) {
        Article article = Article.of(cleaning);
        String broken = broken(article, cleaning.source().text());
        if (!broken.isEmpty()) {
            throw new LawBrokenException(broken);
        }
        return new Cleaned(documentId, cleaning, article);
    }

    /** How an article fails to give its source back, or empty if it does. */
    static String broken(Article article, String source) {
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

    private static List<Object[]> marks(String documentId, Cleaning cleaning) {
        List<Object[]> rows = new ArrayList<>();
        Marks marks = cleaning.marks();
        String text = cleaning.source().text();
        for (Mark mark : marks.all()) {
            Outcome outcome = marks.outcome(mark);
            if (mark instanceof Fact || !alters(mark) && outcome != Outcome.SUGGESTED) {
                continue;
            }
            Span span = Marks.span(mark);
            rows.add(new Object[] {
                documentId,
                rows.size(),
                mark instanceof Label label ? label.role().label() : "edit",
                outcome.label(),
                mark.phase().name().toLowerCase(Locale.ROOT),
                mark.evidence().rule(),
                mark.evidence().model(),
                span.start(),
                span.end(),
                span.of(text),
                Marks.replacement(mark),
                mark.evidence().confidence(),
                mark.evidence().reason()
            });
        }
        return rows;
    }

    private static boolean alters(Mark mark) {
        return mark instanceof Edit || mark instanceof Label label && label.role() == Role.CHROME;
    }

    public String documentId() {
        return documentId;
    }

    public Article article() {
        return article;
    }

    String payloadId() {
        return payloadId;
    }

    String site() {
        return site;
    }

    List<Object[]> marks() {
        return marks;
    }
}
