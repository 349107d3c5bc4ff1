package org.copydesk.pipeline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.ArticleLaws;
import org.copydesk.core.article.Change;
import org.copydesk.core.article.EmptyArticleException;
import org.copydesk.core.article.LawBrokenException;
import org.copydesk.core.article.Part;
import org.copydesk.core.decision.PlacedDecision;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.core.mark.Edit;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
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
    /** The longest of the names that columns hold, in UTF-16 units. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_SITE = 1000;

    private static final List<Field> NAMES = List.of(Field.KIND, Field.PUBLISHED, Field.MODIFIED, Field.LANGUAGE);

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
        this.decisions = cleaning.placedDecisions();
        this.marks = marks(cleaning);
        requireStorable();
    }

    /**
     * @throws LawBrokenException if the article and its changes don't give the source back
     * @throws EmptyArticleException if it counts as an article and has no text
     * @throws UndecodableException if it has a name, such as that of a rule, or a date that is too long to be one
     */
    public static Cleaned of(String documentId, Cleaning cleaning) {
        return of(documentId, cleaning, Article.of(cleaning));
    }

    /**
     * The same, with an article that was made of the cleaning already.
     *
     * @throws LawBrokenException if the article and its changes don't give the source back
     * @throws EmptyArticleException if it counts as an article and has no text
     * @throws UndecodableException if it has a name, such as that of a rule, or a date that is too long to be one
     */
    public static Cleaned of(String documentId, Cleaning cleaning, Article article) {
        ArticleLaws.prove(article, cleaning.source().text());
        return new Cleaned(documentId, cleaning, article);
    }

    /**
     * What is in force, what is suggested, what a person rejected, and the edits that stood back; chrome labels that stood back
     * say nothing new.
     */
    private List<MarkRow> marks(Cleaning cleaning) {
        List<MarkRow> rows = new ArrayList<>();
        for (Change change : article.changes()) {
            rows.add(row(rows.size(), change, MarkStatus.IN_FORCE));
        }
        for (Change change : article.suggestions()) {
            rows.add(row(rows.size(), change, MarkStatus.SUGGESTED));
        }
        Marks marks = cleaning.marks();
        for (Mark mark : marks.all()) {
            MarkStatus outcome = marks.outcome(mark);
            boolean lost = outcome == MarkStatus.OVERRULED || outcome == MarkStatus.REPLACED;
            if (outcome == MarkStatus.REJECTED || lost && mark instanceof Edit) {
                Span span = Marks.span(mark);
                String before = span.of(cleaning.source().text());
                Change back = new Change(mark.phase(), span, before, Marks.replacement(mark), mark.evidence());
                rows.add(row(rows.size(), back, outcome));
            }
        }
        return rows;
    }

    private void requireStorable() {
        requireShort("site", site, LONGEST_SITE);
        NAMES.forEach(field -> requireShort(field.label(), article.value(field), LONGEST_NAME));
        Stream.of(
                        marks.stream().map(MarkRow::evidence),
                        article.parts().stream().map(Part::evidence),
                        article.fields().values().stream()
                                .flatMap(one -> one.ranked().stream())
                                .map(Fact::evidence))
                .flatMap(evidences -> evidences)
                .forEach(evidence -> requireShort("rule", evidence.rule(), LONGEST_NAME));
        article.diagnostics().forEach(note -> requireShort("code", note.code(), LONGEST_NAME));
    }

    private static void requireShort(String what, String text, int most) {
        if (text.length() > most) {
            throw new UndecodableException("its " + what + " has " + text.length() + " characters, more than " + most);
        }
    }

    private MarkRow row(int ordinal, Change change, MarkStatus outcome) {
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
                change.evidence(),
                site,
                decisions.stream().anyMatch(placed -> isAbout(placed, change.span())));
    }

    private static boolean isAbout(PlacedDecision placed, Span mark) {
        Span span = placed.span();
        return span != null && placed.decision().field() == null && (span.overlaps(mark) || span.equals(mark));
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
