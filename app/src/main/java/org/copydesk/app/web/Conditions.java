package org.copydesk.app.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The conditions of a statement over {@code listing l}, with their values; what people typed is only ever a value. */
final class Conditions {
    /** What stands in addresses for a site or language that is not known. */
    static final String UNKNOWN = "-";

    /** The documents whose records wait for a person. */
    static final String HELD =
            "SELECT h.document_id FROM held_record h JOIN cleaning c ON c.document_id = h.document_id"
                    + " AND c.payload_id = h.payload_id WHERE h.state = 'held'";

    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 200;
    /** Of a rule with fewer documents the documents are looked up; of one with more, the documents are asked one by one. */
    private static final int FEW = 2000;

    private final List<String> all = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** @param documents of how many documents the rule that is asked for has a hand in */
    static Conditions of(Query query, long documents) {
        Conditions conditions = new Conditions();
        conditions.equal("l.site", query.get("site"));
        conditions.equal("l.kind", query.get("kind"));
        conditions.equal("l.language", query.get("language"));
        if (!query.get("run").isEmpty()) {
            conditions.add("l.run_id = ?", number(query.get("run")));
        }
        if (!query.get("rule").isEmpty()) {
            String used = "SELECT u.document_id FROM rule_use u WHERE u.rule = ? AND u.in_force + u.suggested > 0";
            conditions.add(
                    documents < FEW
                            ? "l.document_id IN (" + used + ")"
                            : "EXISTS (" + used + " AND u.document_id = l.document_id)",
                    query.get("rule"));
        }
        switch (query.get("has")) {
            case "suggestions" -> conditions.add("l.suggestions > 0");
            case "edits" -> conditions.add("l.edits > 0");
            case "quarantine" -> conditions.add("l.document_id IN (SELECT q.document_id FROM quarantine q)");
            case "held" -> conditions.add("l.document_id IN (" + HELD + ")");
            default -> {}
        }
        return conditions;
    }

    /** The words to look for, in lower case: few, and none too long. */
    static List<String> words(String asked) {
        String some = asked.substring(0, Math.min(LONGEST, asked.length())).toLowerCase(Locale.ROOT);
        return Arrays.stream(some.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** A pattern for {@code LIKE ? ESCAPE '!'} that finds a word anywhere. */
    static String containing(String word) {
        return '%' + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException malformed) {
            throw new BadQueryException(text, malformed);
        }
    }

    private void equal(String column, String value) {
        if (!value.isEmpty()) {
            add(column + " = ?", value.equals(UNKNOWN) ? "" : value);
        }
    }

    void add(String condition, Object... theirs) {
        all.add(condition);
        values.addAll(Arrays.asList(theirs));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** {@code WHERE} and the conditions, or nothing. */
    String where() {
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    Object[] values() {
        return values.toArray();
    }
}
