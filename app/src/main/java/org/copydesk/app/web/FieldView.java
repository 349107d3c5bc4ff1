package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.copydesk.app.escape.SafeLink;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.article.Article;
import org.copydesk.core.mark.Candidates;
import org.copydesk.core.mark.Fact;
import org.copydesk.core.mark.Field;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.Provenance;

/**
 * A field of an article with all its candidates. All text is made visible.
 *
 * @param field what it is about
 * @param value what won
 * @param link the value as an address of the web, or empty
 * @param because why it won
 * @param winner the candidate that won
 * @param others all other candidates
 */
record FieldView(String field, String value, String link, String because, Candidate winner, List<Candidate> others) {
    private static final int SHOWN = 12;

    static List<FieldView> of(Article article) {
        List<FieldView> all = new ArrayList<>();
        for (Field field : Field.values()) {
            Candidates candidates = article.fields().get(field);
            if (candidates != null) {
                String value = field == Field.AUTHOR ? String.join(", ", article.authors()) : candidates.value();
                all.add(new FieldView(
                        field.label(),
                        VisibleText.line(value),
                        SafeLink.link(value).orElse(""),
                        VisibleText.line(candidates.reason()),
                        candidate(candidates, 0),
                        IntStream.range(1, candidates.ranked().size())
                                .mapToObj(rank -> candidate(candidates, rank))
                                .toList()));
            }
        }
        return all;
    }

    /** What a reader asks first: who wrote it, when, and what it is; "not known" where nobody knows. */
    static Map<String, String> front(Article article) {
        Map<String, String> front = new LinkedHashMap<>();
        front.put("author", String.join(", ", article.authors()));
        front.put("published", article.value(Field.PUBLISHED));
        front.put("kind", article.value(Field.KIND));
        front.put("language", article.value(Field.LANGUAGE));
        front.replaceAll((field, value) -> value.isEmpty() ? "not known" : VisibleText.line(value));
        return front;
    }

    private static Candidate candidate(Candidates candidates, int rank) {
        Fact fact = candidates.ranked().get(rank);
        String pin = "pin " + fact.field().label() + " " + rank;
        return new Candidate(
                fact.evidence().rule().equals("ruling.pin") ? "" : pin,
                VisibleText.line(fact.value()),
                !fact.value().equals(candidates.value()),
                where(fact.anchor()),
                VisibleText.line(fact.evidence().rule()),
                Formats.hundredths(fact.evidence().confidence()),
                VisibleText.line(fact.evidence().reason()));
    }

    private static String where(Provenance anchor) {
        return anchor instanceof Metadata given ? VisibleText.line(given.name()) : "in the text";
    }

    /** The other candidates that are shown: more say little new. */
    public List<Candidate> shown() {
        return others.subList(0, Math.min(SHOWN, others.size()));
    }

    /** How many are not shown. */
    public int hidden() {
        return others.size() - shown().size();
    }

    /**
     * One candidate.
     *
     * @param pin what the page sends to pin it; empty where it is pinned
     * @param lost whether it says something else than the winner
     * @param where where it was found
     */
    record Candidate(String pin, String value, boolean lost, String where, String rule, String sure, String reason) {}
}
