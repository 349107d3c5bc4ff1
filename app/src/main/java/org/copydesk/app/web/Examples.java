package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.app.scraped.Visible;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what a rule did, the least sure first. Thread-safe. */
final class Examples {
    /** Examples a page. */
    static final int PAGE = 50;

    private static final int LONGEST = 400;

    private final JdbcTemplate jdbc;

    Examples(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of examples, and one more where there is one.
     *
     * @param after the place of the last one of the page before, or empty
     * @throws BadQueryException if that is no place
     */
    List<Example> of(String rule, String after) {
        List<Object> values = new ArrayList<>(List.of(rule));
        String beyond = "";
        if (!after.isEmpty()) {
            String[] place = after.split("~", -1);
            try {
                double confidence = Double.parseDouble(place[0]);
                beyond = " AND m.confidence >= ? AND (m.confidence > ? OR m.document_id > ?"
                        + " OR m.document_id = ? AND m.ordinal > ?)";
                values.addAll(List.of(confidence, confidence, place[1], place[1], Integer.parseInt(place[2])));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException malformed) {
                throw new BadQueryException(after, malformed);
            }
        }
        return jdbc.query(
                "SELECT m.document_id, m.ordinal, m.confidence, m.outcome, m.kind, SUBSTRING(m.before_text, 1, "
                        + LONGEST
                        + "), SUBSTRING(m.after_text, 1, " + LONGEST + "), m.reason, l.headline"
                        + " FROM mark m JOIN listing l ON l.document_id = m.document_id WHERE m.rule = ?" + beyond
                        + " ORDER BY m.rule, m.confidence, m.document_id, m.ordinal FETCH FIRST " + (PAGE + 1)
                        + " ROWS ONLY",
                (row, n) -> new Example(
                        row.getString(1),
                        row.getInt(2),
                        row.getDouble(3),
                        row.getString(4),
                        Visible.line(row.getString(6)),
                        Visible.line(row.getString(7)),
                        Visible.line(row.getString(8)),
                        Visible.line(row.getString(9))),
                values.toArray());
    }

    /**
     * One mark of a rule. All text is made visible.
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
    record Example(
            String documentId,
            int ordinal,
            double confidence,
            String outcome,
            String before,
            String after,
            String reason,
            String headline) {
        String place() {
            return confidence + "~" + documentId + "~" + ordinal;
        }

        public String sure() {
            return Typeset.sure(confidence);
        }

        public String name() {
            return headline.isEmpty() ? documentId : headline;
        }
    }
}
