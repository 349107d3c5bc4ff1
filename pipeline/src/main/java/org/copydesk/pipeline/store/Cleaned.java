package org.copydesk.pipeline.store;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.ArticleLaws;
import org.copydesk.core.article.Change;
import org.copydesk.core.article.EmptyArticleException;
import org.copydesk.core.article.LawBrokenException;
import org.copydesk.core.decision.PlacedDecision;
import org.copydesk.core.mark.Edit;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.MarkStatus;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.text.Span;
import org.copydesk.pipeline.store.RecordRows.MarkRow;

/** A cleaned document, ready to be stored: the law has been checked. Immutable. */
public final class Cleaned {
    private final String documentId;
    private final String payloadId;
    private final String site;
    private final Article article;
    private final String seal;
    private final List<MarkRow> marks;
    private final List<PlacedDecision> decisions;

    private Cleaned(String documentId, Cleaning cleaning, Article article) {
        this.documentId = documentId;
        this.payloadId = cleaning.source().id();
        this.site = cleaning.source().site();
        this.article = article;
        this.seal = RecordHash.of(article);
        this.marks = marks(documentId, cleaning, article);
        this.decisions = cleaning.placedDecisions();
    }

    /**
     * @throws LawBrokenException if the article and its changes don't give the source back
     * @throws EmptyArticleException if it counts as an article and has no text
     */
    public static Cleaned of(String documentId, Cleaning cleaning) {
        return of(documentId, cleaning, Article.of(cleaning));
    }

    /**
     * The same, with an article that was made of the cleaning already.
     *
     * @throws LawBrokenException if the article and its changes don't give the source back
     * @throws EmptyArticleException if it counts as an article and has no text
     */
    public static Cleaned of(String documentId, Cleaning cleaning, Article article) {
        ArticleLaws.prove(article, cleaning.source().text());
        return new Cleaned(documentId, cleaning, article);
    }

    /**
     * What is in force, what is suggested, what a person rejected, and the edits that stood back; chrome labels that stood back
     * say nothing new.
     */
    private static List<MarkRow> marks(String documentId, Cleaning cleaning, Article article) {
        List<MarkRow> rows = new ArrayList<>();
        for (Change change : article.changes()) {
            rows.add(row(documentId, rows.size(), change, MarkStatus.IN_FORCE));
        }
        for (Change change : article.suggestions()) {
            rows.add(row(documentId, rows.size(), change, MarkStatus.SUGGESTED));
        }
        Marks marks = cleaning.marks();
        for (Mark mark : marks.all()) {
            MarkStatus outcome = marks.outcome(mark);
            boolean lost = outcome == MarkStatus.OVERRULED || outcome == MarkStatus.REPLACED;
            if (outcome == MarkStatus.REJECTED || lost && mark instanceof Edit) {
                Span span = Marks.span(mark);
                String before = span.of(cleaning.source().text());
                Change back = new Change(mark.phase(), span, before, Marks.replacement(mark), mark.evidence());
                rows.add(row(documentId, rows.size(), back, outcome));
            }
        }
        return rows;
    }

    private static MarkRow row(String documentId, int ordinal, Change change, MarkStatus outcome) {
        return new MarkRow(
                documentId,
                ordinal,
                change.phase() == Phase.CHROME ? Role.CHROME.label() : "edit",
                outcome,
                change.phase(),
                change.span().start(),
                change.span().end(),
                change.before(),
                change.after(),
                change.evidence());
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

    /** The host it came from, or empty. */
    public String site() {
        return site;
    }

    /** The digest of all that the record says. */
    public String seal() {
        return seal;
    }

    List<MarkRow> marks() {
        return marks;
    }

    /** What became of each decision of a person. */
    List<PlacedDecision> decisions() {
        return decisions;
    }
}
