package org.copydesk.pipeline.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.copydesk.core.mark.MarkStatus;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reads what a rule did, the least sure first. Thread-safe. */
public final class RuleExamples {
    private static final int LONGEST = 400;
    private static final String SELECT = "SELECT m.document_id, m.ordinal, m.confidence, m.outcome,"
            + " SUBSTRING(m.before_text, 1, " + LONGEST + ") AS before, SUBSTRING(m.after_text, 1, " + LONGEST
            + ") AS after, m.reason, l.headline FROM mark m JOIN listing l ON l.document_id = m.document_id WHERE m.rule = :rule"
            + " AND m.outcome = :outcome AND m.decided = :decided";
    private static final Comparator<Example> IN_ORDER = Comparator.comparingDouble(Example::confidence)
            .thenComparing(Example::documentId)
            .thenComparingInt(Example::ordinal);

    private final Rows rows;

    public RuleExamples(DataSource dataSource) {
        this.rows = new Rows(dataSource);
    }

    /**
     * Examples of a rule.
     *
     * @param after the place of the last one of the page before, or empty
     * @throws NotUnderstoodException if that is no place
     */
    public List<Example> of(String rule, String after, int most) {
        String order =
                " ORDER BY m.rule, m.outcome, m.decided, m.confidence, m.document_id, m.ordinal" + Rows.first(most);
        List<Example> examples = new ArrayList<>();
        for (MarkStatus outcome : MarkStatus.values()) {
            for (boolean decided : new boolean[] {false, true}) {
                StatementSpec query = after.isEmpty()
                        ? rows.sql(SELECT + order)
                        : beyond(
                                rows.sql(SELECT + " AND m.confidence >= :confidence AND (m.confidence > :confidence"
                                        + " OR m.document_id > :id OR m.document_id = :id AND m.ordinal > :ordinal)"
                                        + order),
                                after);
                examples.addAll(query.param("rule", rule)
                        .param("outcome", outcome.label())
                        .param("decided", decided)
                        .query(rows.as(Example.class))
                        .list());
            }
        }
        return examples.stream().sorted(IN_ORDER).limit(most).toList();
    }

    private static StatementSpec beyond(StatementSpec query, String after) {
        String[] place = after.split("~", -1);
        try {
            return query.param("confidence", Double.parseDouble(place[0]))
                    .param("id", place[1])
                    .param("ordinal", Integer.parseInt(place[2]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException malformed) {
            throw new NotUnderstoodException(after, malformed);
        }
    }

    /**
     * One mark of a rule.
     *
     * @param documentId where
     * @param ordinal its number there
     * @param confidence 0 to 1
     * @param outcome in-force, suggested, overruled or replaced
     * @param before the beginning of what the source says
     * @param after the beginning of what to say instead; empty to take it out
     * @param reason why
     * @param headline the document's title, or empty
     */
    public record Example(
            String documentId,
            int ordinal,
            double confidence,
            String outcome,
            String before,
            String after,
            String reason,
            String headline) {
        /** Where to go on after it. */
        public String place() {
            return confidence + "~" + documentId + "~" + ordinal;
        }
    }
}
