package org.copydesk.pipeline.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.copydesk.core.article.Article;
import org.copydesk.core.mark.Field;
import org.copydesk.core.score.Answer;
import org.copydesk.core.score.Gold;
import org.copydesk.core.score.Scorer;

/**
 * How near to a golden record a setup comes. Immutable.
 *
 * @param documentId the document
 * @param uri where it came from
 * @param title the golden title
 * @param before the score of the last check that was let through
 * @param now the score of this setup
 * @param trouble why the document can't be cleaned, or empty
 * @param fields those that say something else than the golden record
 * @param pieces how the golden text and this one differ
 */
public record GoldenResult(
        String documentId,
        String uri,
        String title,
        GoldenScore before,
        GoldenScore now,
        String trouble,
        List<FieldChange> fields,
        List<TextPiece> pieces) {
    public GoldenResult {
        fields = List.copyOf(fields);
        pieces = List.copyOf(pieces);
    }

    /** Whether this setup makes the record worse than it was let through before. */
    @JsonProperty
    public boolean worse() {
        return now.isWorseThan(before);
    }

    public static GoldenResult of(GoldenRecord golden, Article article) {
        GoldenRecord.Expected to = golden.expected();
        GoldenRecord.Expected is = GoldenStore.expected(article);
        GoldenScore now = new GoldenScore(
                f1(golden, is),
                to.kind().equals(is.kind()),
                to.title().equals(is.title()),
                to.author().equals(is.author()),
                to.published().equals(is.published()));
        List<FieldChange> fields = Stream.of(
                        new FieldChange(Field.KIND.label(), to.kind(), is.kind()),
                        new FieldChange(Field.TITLE.label(), to.title(), is.title()),
                        new FieldChange(Field.AUTHOR.label(), to.author(), is.author()),
                        new FieldChange(Field.PUBLISHED.label(), to.published(), is.published()))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        return new GoldenResult(
                golden.documentId(),
                golden.uri(),
                to.title(),
                golden.score(),
                now,
                "",
                fields,
                TextDifference.of(to.text(), is.text()).pieces());
    }

    /** Of a document that can't be cleaned. */
    public static GoldenResult failed(GoldenRecord golden, String trouble) {
        return new GoldenResult(
                golden.documentId(),
                golden.uri(),
                golden.expected().title(),
                golden.score(),
                GoldenScore.NONE,
                trouble,
                List.of(),
                List.of());
    }

    private static double f1(GoldenRecord golden, GoldenRecord.Expected is) {
        Gold gold = new Gold(
                golden.documentId(), golden.expected().kind(), golden.expected().text(), "", "", "");
        return Scorer.score(gold, new Answer("", is.text(), "", "", "")).f1();
    }
}
