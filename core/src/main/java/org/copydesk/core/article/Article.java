package org.copydesk.core.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Edit;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Label;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.MarkStatus;
import org.copydesk.core.mark.Marks;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.stage.Cleaning;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.copydesk.core.text.White;

/**
 * A clean article and every change made to it: a pure function of a {@link Cleaning}. Immutable.
 *
 * @param sourceLength the length of the decoded source, in UTF-16 units
 * @param fields the candidates for each field that has any, winner first
 * @param parts everything that was kept, in the order of the source; each letter is in one part
 * @param changes the changes in force, disjoint, in the order of the source
 * @param suggestions likely changes that were not applied, in the order of the source
 * @param diagnostics notes on the document
 */
public record Article(
        int sourceLength,
        Map<Field, Candidates> fields,
        List<Part> parts,
        List<Change> changes,
        List<Change> suggestions,
        List<Note> diagnostics) {

    /** Authors of one list are a little less sure from one to the next; those of other lists differ by more. */
    private static final double ONE_LIST = 0.03;

    public Article {
        fields = Map.copyOf(fields);
        parts = List.copyOf(parts);
        changes = List.copyOf(changes);
        suggestions = List.copyOf(suggestions);
        diagnostics = List.copyOf(diagnostics);
    }

    public static Article of(Cleaning cleaning) {
        SourceText source = cleaning.source();
        Marks marks = cleaning.marks();
        List<Change> suggestions = new ArrayList<>();
        for (Mark mark : marks.all(MarkStatus.SUGGESTED)) {
            if (mark instanceof Edit || mark instanceof Label) {
                suggestions.add(change(source, mark, Marks.span(mark)));
            }
        }
        suggestions.sort((a, b) -> a.span().compareTo(b.span()));
        return new Article(
                source.text().length(),
                candidates(marks),
                Parts.of(cleaning),
                changes(source, marks),
                suggestions,
                cleaning.diagnostics());
    }

    private static Map<Field, Candidates> candidates(Marks marks) {
        Map<Field, Candidates> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            Candidates candidates = Candidates.of(field, marks);
            if (candidates.winner().isPresent()) {
                fields.put(field, candidates);
            }
        }
        return fields;
    }

    /** Neighbouring blocks that were taken out for the same reason are one change. */
    private static List<Change> changes(SourceText source, Marks marks) {
        List<Change> changes = new ArrayList<>();
        for (Mark mark : marks.alterations()) {
            Change change = change(source, mark, Marks.span(mark));
            int last = changes.size() - 1;
            if (last >= 0 && isContinued(changes.get(last), change, source.text())) {
                Span both =
                        new Span(changes.get(last).span().start(), change.span().end());
                changes.set(last, change(source, mark, both));
            } else {
                changes.add(change);
            }
        }
        return changes;
    }

    private static boolean isContinued(Change before, Change change, String text) {
        int end = before.span().end();
        int start = change.span().start();
        return change.phase() == Phase.CHROME
                && change.after().isEmpty()
                && before.after().isEmpty()
                && change.evidence().equals(before.evidence())
                && White.skip(text, end, start) == start;
    }

    private static Change change(SourceText source, Mark mark, Span span) {
        return new Change(mark.phase(), span, span.of(source.text()), Marks.replacement(mark), mark.evidence());
    }

    /** Returns the headline, or an empty string. */
    public String title() {
        return value(Field.TITLE);
    }

    /** Returns the sentence that sums up the article, or an empty string. */
    public String standfirst() {
        return value(Field.STANDFIRST);
    }

    /** Returns the date of publication in ISO 8601, as precise as it is known, or an empty string. */
    public String published() {
        return value(Field.PUBLISHED);
    }

    /** Returns its language as a BCP 47 tag, or an empty string. */
    public String language() {
        return value(Field.LANGUAGE);
    }

    /** Returns the kind of the document, such as {@code article}, or an empty string. */
    public String kind() {
        return value(Field.KIND);
    }

    /** Returns the value of the best candidate, or an empty string if there is none. */
    public String value(Field field) {
        Candidates candidates = fields.get(field);
        return candidates == null ? "" : candidates.value();
    }

    /** Returns the authors of the best candidate and of those from the same rule with the same confidence, in order. */
    public List<String> authors() {
        Candidates candidates = fields.get(Field.AUTHOR);
        if (candidates == null) {
            return List.of();
        }
        Evidence winner = candidates.ranked().get(0).evidence();
        return candidates.ranked().stream()
                .filter(fact -> fact.evidence().rule().equals(winner.rule())
                        && Math.abs(fact.evidence().confidence() - winner.confidence()) <= ONE_LIST)
                .map(Fact::value)
                .distinct()
                .toList();
    }

    /** Returns the parts that make up the text. */
    public List<Part> paragraphs() {
        return parts.stream().filter(Part::body).toList();
    }

    /** Returns the paragraphs, joined by a blank line. */
    public String text() {
        return parts.stream().filter(Part::body).map(Part::text).collect(Collectors.joining("\n\n"));
    }

    /** Returns the text of the first part of a kind, or an empty string. */
    public String first(Role kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .findFirst()
                .map(Part::text)
                .orElse("");
    }
}
