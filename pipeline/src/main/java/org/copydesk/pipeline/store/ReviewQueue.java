package org.copydesk.pipeline.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.copydesk.core.article.Change;
import org.copydesk.core.mark.MarkStatus;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.text.Span;
import org.copydesk.pipeline.store.RecordRows.MarkRow;
import org.jspecify.annotations.Nullable;

/**
 * The changes and suggestions of all documents that nobody has decided about, as one stream, the least sure first. Thread-safe.
 *
 * <p>Of a rule, and of a rule on a site, the marks in force that nobody decided about lie in this order in an index, and so do those
 * suggested; the stream merges them.
 */
public final class ReviewQueue {
    /** So many are counted, no more. */
    public static final int COUNTED = 500;

    /** Those that are alike are looked for among so many of a rule. */
    private static final int AMONG = 2000;

    /** Nor does a decision wait for the record to be made anew. */
    private static final String UNDECIDED =
            " AND NOT EXISTS (SELECT 1 FROM ruling r WHERE r.document_id = m.document_id AND r.field = ''"
                    + " AND r.rule = m.rule AND r.start_offset = m.start_offset AND NOT EXISTS"
                    + " (SELECT 1 FROM ruling u WHERE u.undoes = r.id))";

    private static final String BEYOND = " AND m.confidence >= :confidence AND (m.confidence > :confidence"
            + " OR m.document_id > :id OR m.document_id = :id AND m.ordinal >= :ordinal)";

    private static final String OF_RULE =
            " FROM mark m WHERE m.rule = :rule AND m.outcome = :outcome AND m.decided = :decided";

    private static final String IN_ORDER = "m.rule, m.outcome, m.decided, m.confidence, m.document_id, m.ordinal";

    private static final String CHROME = Role.CHROME.label();

    private final Rows rows;

    public ReviewQueue(DataSource dataSource) {
        this.rows = new Rows(dataSource);
    }

    /**
     * What is next, and how many are left.
     *
     * @param rules those whose marks are asked for
     * @param from where to begin, or null for the beginning
     */
    public Next next(List<String> rules, Filter filter, @Nullable Place from) {
        List<Place> found = new ArrayList<>();
        for (String rule : rules) {
            if (filter.kind().isOfOne() && !filter.kind().canBe(kind(rule))) {
                continue;
            }
            for (String outcome : filter.kind().outcomes) {
                int most = Math.max(1, COUNTED + 1 - found.size());
                found.addAll(rows.sql("SELECT m.confidence, m.document_id, m.ordinal" + OF_RULE + filter.sql()
                                + (from == null ? "" : BEYOND) + UNDECIDED + filter.inOrder() + Rows.first(most))
                        .params(filter.values(from == null ? Map.of("rule", rule) : from.values(rule)))
                        .param("outcome", outcome)
                        .query(rows.as(Place.class))
                        .list());
            }
        }
        return new Next(found.stream().sorted().findFirst().orElse(null), Math.min(found.size(), COUNTED + 1));
    }

    /** What all marks of a rule are, chrome or edits: a rule does one of both. */
    private String kind(String rule) {
        return rows.sql("SELECT m.kind FROM mark m WHERE m.rule = :rule" + Rows.first(1), "rule", rule)
                .query(rows.as(String.class))
                .optional()
                .orElse("");
    }

    /** The change or suggestion at a place, if it is still there. */
    public Optional<Item> item(Place place) {
        return rows.sql("SELECT m.* FROM mark m WHERE m.document_id = :id AND m.ordinal = :ordinal")
                .param("id", place.documentId())
                .param("ordinal", place.ordinal())
                .query(rows.as(MarkRow.class))
                .optional()
                .map(Item::of);
    }

    /**
     * The item and those that are alike: of the same rule, with the same words before and after, among the {@value #AMONG} marks of the
     * rule that follow it, in force or suggested as it is.
     */
    public List<Item> alike(Item item, Filter filter) {
        Place place = item.place();
        List<Item> alike = new ArrayList<>();
        rows.sql("SELECT m.* FROM (SELECT m.*" + OF_RULE + " AND m.confidence < :below" + BEYOND + " ORDER BY "
                        + IN_ORDER + Rows.first(AMONG)
                        + ") m WHERE m.end_offset - m.start_offset = :length"
                        + filter.sql() + UNDECIDED)
                .params(filter.values(place.values(item.change().evidence().rule())))
                .param("outcome", item.outcome().label())
                .param("length", item.change().span().length())
                .query(row -> {
                    Item other = Item.of(rows.read(row, MarkRow.class));
                    if (other.change().before().equals(item.change().before())
                            && other.change().after().equals(item.change().after())) {
                        alike.add(other);
                    }
                });
        alike.sort(Comparator.comparing(Item::place));
        return alike;
    }

    /** The decisions about a rule that were made together, by the note that they share, and were not taken back. */
    public List<Together> together(String rule, String note) {
        return rows.sql(
                        "SELECT r.id AS number, r.document_id FROM ruling r WHERE r.rule = :rule AND r.note = :note"
                                + " AND r.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM ruling u WHERE u.undoes = r.id) ORDER BY r.id")
                .param("rule", rule)
                .param("note", note)
                .query(rows.as(Together.class))
                .list();
    }

    /** What a change does. */
    public enum Kind {
        REMOVED(" AND m.kind = 'chrome'", MarkStatus.IN_FORCE),
        EDIT(" AND m.kind <> 'chrome'", MarkStatus.IN_FORCE),
        SUGGESTION("", MarkStatus.SUGGESTED),
        ANY("", MarkStatus.IN_FORCE, MarkStatus.SUGGESTED);

        private final String sql;
        private final List<String> outcomes;

        Kind(String sql, MarkStatus... outcomes) {
            this.sql = sql;
            this.outcomes = Stream.of(outcomes).map(MarkStatus::label).toList();
        }

        /** Whether it is chrome alone, or edits alone. */
        boolean isOfOne() {
            return !sql.isEmpty();
        }

        boolean canBe(String kind) {
            return (this == REMOVED) == kind.equals(CHROME);
        }
    }

    /**
     * Which changes.
     *
     * @param site the host, or empty for any
     * @param least the least confidence
     * @param below the confidence that is too much
     */
    public record Filter(Kind kind, String site, double least, double below) {
        String sql() {
            return kind.sql + " AND m.confidence >= :least AND m.confidence < :below"
                    + (site.isEmpty() ? "" : " AND m.site = :site");
        }

        /** The order of the index that has what is asked for. */
        String inOrder() {
            return " ORDER BY " + (site.isEmpty() ? "" : "m.site, ") + IN_ORDER;
        }

        Map<String, Object> values(Map<String, ?> further) {
            Map<String, Object> values = new HashMap<>(further);
            values.put("least", least);
            values.put("below", below);
            values.put("site", site);
            values.put("decided", false);
            return values;
        }
    }

    /**
     * A place in the stream.
     *
     * @param ordinal the number of the mark in its document
     */
    public record Place(double confidence, String documentId, int ordinal) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparingDouble(Place::confidence)
                .thenComparing(Place::documentId)
                .thenComparingInt(Place::ordinal);

        /** @throws NotUnderstoodException if it is none */
        public static Place parse(String text) {
            String[] parts = text.split("~", -1);
            try {
                return new Place(Double.parseDouble(parts[0]), parts[1], Integer.parseInt(parts[2]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException malformed) {
                throw new NotUnderstoodException(text, malformed);
            }
        }

        Map<String, Object> values(String rule) {
            return Map.of("rule", rule, "confidence", confidence, "id", documentId, "ordinal", ordinal);
        }

        /** The next place that a mark can have. */
        public Place following() {
            return new Place(confidence, documentId, ordinal + 1);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return confidence + "~" + documentId + "~" + ordinal;
        }
    }

    /**
     * Where the stream goes on.
     *
     * @param place the next place, or null at the end
     * @param left how many are left with it, at most one more than {@value #COUNTED}
     */
    public record Next(@Nullable Place place, int left) {}

    /**
     * A change or suggestion.
     *
     * @param outcome in force or suggested
     */
    public record Item(Place place, MarkStatus outcome, Change change) {
        static Item of(MarkRow row) {
            Change change = new Change(
                    row.phase(),
                    new Span(row.startOffset(), row.endOffset()),
                    row.beforeText(),
                    row.afterText(),
                    row.evidence());
            return new Item(
                    new Place(row.evidence().confidence(), row.documentId(), row.ordinal()), row.outcome(), change);
        }

        public boolean isSuggestion() {
            return outcome == MarkStatus.SUGGESTED;
        }

        /** Whether it takes a passage out that is not the article. */
        public boolean isPassage() {
            return change.phase() == Phase.CHROME;
        }
    }

    /** One of several decisions that were made together. */
    public record Together(long number, String documentId) {}
}
