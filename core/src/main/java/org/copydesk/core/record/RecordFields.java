package org.copydesk.core.record;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.ArticleLaws;
import org.copydesk.core.article.Change;
import org.copydesk.core.article.Part;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Role;
import org.copydesk.core.record.shape.Described;
import org.copydesk.core.text.Note;
import org.jspecify.annotations.Nullable;

/** The fields of a record in their order: the one place that names them, for all formats. */
public final class RecordFields {
    private RecordFields() {}

    /** @param withSource whether each record holds its decoded source */
    public static Described<ArticleRecord> of(boolean withSource) {
        Described<ArticleRecord> fields = Described.<ArticleRecord>nothing()
                .text("id", ArticleRecord::id)
                .text("uri", ArticleRecord::uri)
                .known("site", ArticleRecord::site)
                .known("siteName", record -> value(record, Field.SITE))
                .known("fetchedAt", record -> said(record.fetched()))
                .known("place", record -> said(record.place()))
                .text("kind", record -> ArticleLaws.kind(record.article()))
                .flag("truncated", record -> !value(record, Field.TRUNCATED).isEmpty())
                .known("title", record -> value(record, Field.TITLE))
                .known("standfirst", RecordFields::standfirst)
                .known("author", record -> String.join(", ", record.article().authors()))
                .texts("authors", record -> record.article().authors())
                .known("publishedAt", record -> value(record, Field.PUBLISHED))
                .known("modifiedAt", record -> value(record, Field.MODIFIED))
                .known("section", record -> value(record, Field.SECTION))
                .known("url", record -> value(record, Field.URL))
                .known("image", record -> value(record, Field.IMAGE))
                .known("language", record -> value(record, Field.LANGUAGE))
                .known("textFrom", RecordFields::textFrom)
                .text("text", record -> record.article().text())
                .many("paragraphs", paragraph(), record -> record.article().paragraphs())
                .many("parts", part(), RecordFields::beside)
                .many(
                        "changes",
                        change(),
                        record -> decided(record, record.article().changes()))
                .many(
                        "suggestions",
                        change(),
                        record -> decided(record, record.article().suggestions()))
                .many("facts", candidate(), record -> candidates(record.article()))
                .many("rulings", placedDecision(), ArticleRecord::decisions)
                .many("diagnostics", note(), record -> record.article().diagnostics());
        return withSource ? fields.text("source", RecordFields::source) : fields;
    }

    private static Described<Part> paragraph() {
        return Described.<Part>nothing()
                .text("kind", part -> part.kind().label())
                .text("text", Part::text)
                .texts(
                        "sentences",
                        part -> part.sentences().stream()
                                .map(span -> span.of(part.text()))
                                .toList());
    }

    private static Described<Part> part() {
        return Described.<Part>nothing()
                .text("kind", part -> part.kind().label())
                .text("text", Part::text)
                .whole("start", part -> part.span().start())
                .whole("end", part -> part.span().end())
                .text("rule", part -> part.evidence().rule())
                .real("confidence", part -> part.evidence().confidence())
                .text("reason", part -> part.evidence().reason());
    }

    private static Described<DecidedChange> change() {
        return Described.<DecidedChange>nothing()
                .text("key", one -> one.change().key())
                .text("phase", one -> one.change().phase().name())
                .text("rule", one -> one.change().evidence().rule())
                .whole("start", one -> one.change().span().start())
                .whole("end", one -> one.change().span().end())
                .text("before", one -> one.change().before())
                .text("after", one -> one.change().after())
                .real("confidence", one -> one.change().evidence().confidence())
                .text("reason", one -> one.change().evidence().reason())
                .one("ruling", decision(), RecordFields::decisionOn);
    }

    private static Described<RecordDecision> decision() {
        return Described.<RecordDecision>nothing()
                .text("decision", one -> one.decision().kind().label())
                .text("by", RecordDecision::by)
                .text("at", one -> one.at().toString());
    }

    private static Described<RecordDecision> placedDecision() {
        return decision()
                .text("phase", one -> one.decision().phase().name())
                .known("field", RecordFields::field)
                .known("before", one -> one.decision().quote().exact())
                .text("after", one -> one.decision().after())
                .known("rule", one -> one.decision().rule())
                .flag("holds", one -> one.trouble().isEmpty())
                .known("trouble", RecordDecision::trouble);
    }

    private static String field(RecordDecision one) {
        Field field = one.decision().field();
        return field == null ? "" : field.label();
    }

    private static List<DecidedChange> decided(ArticleRecord record, List<Change> changes) {
        return changes.stream()
                .map(change -> new DecidedChange(change, record.decisions()))
                .toList();
    }

    private static @Nullable RecordDecision decisionOn(DecidedChange one) {
        return one.decisions().stream()
                .filter(decision -> decision.isAbout(one.change()))
                .findFirst()
                .orElse(null);
    }

    private static Described<Candidate> candidate() {
        return Described.<Candidate>nothing()
                .text("field", candidate -> candidate.field().label())
                .text("value", candidate -> candidate.fact().value())
                .text("rule", candidate -> candidate.evidence().rule())
                .real("confidence", candidate -> candidate.evidence().confidence())
                .text("reason", candidate -> candidate.evidence().reason())
                .flag("chosen", Candidate::chosen);
    }

    private static Described<Note> note() {
        return Described.<Note>nothing().text("code", Note::code).text("message", Note::message);
    }

    private static String value(ArticleRecord record, Field field) {
        return record.article().value(field);
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String textFrom(ArticleRecord record) {
        boolean script = record.article().diagnostics().stream()
                .anyMatch(note -> note.code().equals(Note.SCRIPT_TEXT));
        return script ? "script" : "";
    }

    private static String standfirst(ArticleRecord record) {
        String standfirst = value(record, Field.STANDFIRST);
        return standfirst.isEmpty() ? record.article().first(Role.STANDFIRST) : standfirst;
    }

    private static String source(ArticleRecord record) {
        String source = record.source();
        return source == null ? "" : source;
    }

    private static List<Part> beside(ArticleRecord record) {
        return record.article().parts().stream().filter(part -> !part.body()).toList();
    }

    private static List<Candidate> candidates(Article article) {
        List<Candidate> all = new ArrayList<>();
        for (Field field : Field.values()) {
            Candidates candidates = article.fields().get(field);
            if (candidates != null) {
                for (Fact fact : candidates.ranked()) {
                    all.add(new Candidate(
                            field, fact, fact == candidates.ranked().get(0)));
                }
            }
        }
        return all;
    }

    /** A fact and whether it won. */
    private record Candidate(Field field, Fact fact, boolean chosen) {
        Evidence evidence() {
            return fact.evidence();
        }
    }

    /**
     * A change with what people decided about its record.
     *
     * @param change the change
     * @param decisions all decisions about the record
     */
    private record DecidedChange(Change change, List<RecordDecision> decisions) {}
}
