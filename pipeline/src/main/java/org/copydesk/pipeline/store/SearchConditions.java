package org.copydesk.pipeline.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The conditions of a statement over {@code listing l}, with their values by name; what people typed is only ever a value. */
final class SearchConditions {
    /** The documents whose records wait for a person. */
    static final String HELD =
            "SELECT h.document_id FROM held_record h JOIN cleaning c ON c.document_id = h.document_id"
                    + " AND c.payload_id = h.payload_id WHERE h.state = 'held'";

    /** Of a rule with fewer documents the documents are looked up; of one with more, the documents are asked one by one. */
    private static final int MAX_DOCUMENTS_LOOKED_UP = 2000;

    private static final Pattern YEAR_OR_MONTH = Pattern.compile("[0-9]{4}(-[0-9]{2})?");

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** @param documents of how many documents the rule that is asked for has a hand in */
    static SearchConditions of(Map<String, String> asked, long documents) {
        SearchConditions conditions = new SearchConditions();
        conditions.equal("site", asked);
        conditions.equal("kind", asked);
        conditions.equal("language", asked);
        if (asked.containsKey("author")) {
            conditions.add("POSITION(:author IN l.authors) > 0", "author", '\n' + asked.get("author") + '\n');
        }
        if (asked.containsKey("published")) {
            conditions.add("l.published LIKE :published", "published", dates(asked.get("published")));
        }
        if (asked.containsKey("run")) {
            conditions.add("l.run_id = :run", "run", number(asked.get("run")));
        }
        if (asked.containsKey("rule")) {
            String used = "SELECT u.document_id FROM rule_use u WHERE u.rule = :rule AND u.in_force + u.suggested > 0";
            conditions.add(
                    documents < MAX_DOCUMENTS_LOOKED_UP
                            ? "l.document_id IN (" + used + ")"
                            : "EXISTS (" + used + " AND u.document_id = l.document_id)",
                    "rule",
                    asked.get("rule"));
        }
        switch (asked.getOrDefault("has", "")) {
            case "suggestions" -> conditions.add("l.suggestions > 0");
            case "edits" -> conditions.add("l.edits > 0");
            case "quarantine" -> conditions.add("l.document_id IN (SELECT q.document_id FROM quarantine q)");
            case "golden" -> conditions.add("l.document_id IN (SELECT g.document_id FROM golden g)");
            case "held" -> conditions.add("l.document_id IN (" + HELD + ")");
            default -> {}
        }
        return conditions;
    }

    static SearchConditions among(List<String> documentIds) {
        SearchConditions conditions = new SearchConditions();
        // PostgreSQL takes no empty list.
        conditions.add(documentIds.isEmpty() ? "FALSE" : "l.document_id IN (:ids)", "ids", documentIds);
        return conditions;
    }

    /**
     * Adds that each word stands in title or address.
     *
     * @param inTexts whether it may stand in the text of {@code article a} instead
     */
    void addWords(List<SearchWord> words, Database database, boolean inTexts) {
        for (SearchWord word : words) {
            String listed = "like" + values.size();
            add("l.words LIKE :" + listed, listed, word.like());
            if (inTexts) {
                String text = "like" + values.size();
                String pattern = "word" + values.size();
                // What is like it is found quickly; of that a little is looked at again.
                all.set(
                        all.size() - 1,
                        "(l.words LIKE :" + listed + " OR a.text ILIKE :" + text + " AND "
                                + database.finds("a.text", ":" + pattern) + ")");
                addValue(text, word.likeText());
                addValue(pattern, word.regex(database));
            }
        }
    }

    /** What the dates of a year or month are like. */
    private static String dates(String begin) {
        if (begin.equals(ArticleSearch.UNKNOWN)) {
            return "";
        }
        if (!YEAR_OR_MONTH.matcher(begin).matches()) {
            throw new NotUnderstoodException(begin, null);
        }
        return begin + '%';
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException malformed) {
            throw new NotUnderstoodException(text, malformed);
        }
    }

    private void equal(String column, Map<String, String> asked) {
        String value = asked.getOrDefault(column, "");
        if (!value.isEmpty()) {
            add("l." + column + " = :" + column, column, value.equals(ArticleSearch.UNKNOWN) ? "" : value);
        }
    }

    void add(String condition) {
        all.add(condition);
    }

    void add(String condition, String name, Object value) {
        all.add(condition);
        values.put(name, value);
    }

    void addValue(String name, Object value) {
        values.put(name, value);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** {@code WHERE} and the conditions, or nothing. */
    String where() {
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    Map<String, Object> values() {
        return values;
    }
}
