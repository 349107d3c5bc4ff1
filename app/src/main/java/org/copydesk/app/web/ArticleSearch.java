package org.copydesk.app.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.copydesk.app.scraped.Visible;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds documents page by page. Title and address are searched in the whole store; texts are read one by one, for as long as a
 * page may take, and the search goes on from there when asked. Thread-safe.
 */
final class ArticleSearch {
    private static final int PAGE = 50;
    private static final int WINDOW = 200;
    private static final int COUNTED = 1000;
    private static final String COLUMNS = "l.document_id, l.headline, l.site, l.kind, l.language, l.cleaned_at,"
            + " l.removed_share, l.edits, l.suggestions";

    private final JdbcTemplate jdbc;
    private final Duration budget;

    /** @param budget how long texts are read for one page */
    ArticleSearch(JdbcTemplate jdbc, Duration budget) {
        this.jdbc = jdbc;
        this.budget = budget;
    }

    /** @throws BadQueryException if the query can't be */
    Found find(Query query, long documentsOfRule) {
        Order order = Order.of(query.get("sort"));
        List<String> words = Conditions.words(query.get("q"));
        if (query.is("in", "text") && !words.isEmpty()) {
            return findInTexts(query, order, words, documentsOfRule);
        }
        Conditions conditions = conditions(query, words, documentsOfRule);
        String count = "";
        @Nullable List<String> all = null;
        if (!conditions.isEmpty()) {
            List<String> some = some(conditions);
            count = some.size() > COUNTED ? "more than " + Typeset.number(COUNTED) : Typeset.number(some.size());
            if (some.isEmpty()) {
                return new Found(List.of(), null, count, 0, some);
            }
            if (some.size() <= COUNTED) {
                all = some;
                conditions = new Conditions();
                conditions.add(in("l.document_id", some.size()), some.toArray());
            }
        }
        List<Keyed> keyed = next(conditions, order, start(query, order), PAGE + 1);
        boolean more = keyed.size() > PAGE;
        List<Keyed> shown = more ? keyed.subList(0, PAGE) : keyed;
        @Nullable Place last = more ? shown.get(PAGE - 1).place() : null;
        return new Found(rows(shown), last, count, 0, all);
    }

    private static Conditions conditions(Query query, List<String> words, long documentsOfRule) {
        Conditions conditions = Conditions.of(query, documentsOfRule);
        for (String word : words) {
            conditions.add("l.words LIKE ? ESCAPE '!'", Conditions.containing(word));
        }
        return conditions;
    }

    private static @Nullable Place start(Query query, Order order) {
        String after = query.get(Query.AFTER);
        return after.isEmpty() ? null : Place.parse(after, order);
    }

    /**
     * Documents that fit, in no order: all of them where they are few. What is rare is found quickest by reading all rows, and then
     * sorted; what is frequent by reading in order until a page is full.
     */
    private List<String> some(Conditions conditions) {
        return jdbc.query(
                "SELECT l.document_id FROM listing l" + conditions.where() + " FETCH FIRST " + (COUNTED + 1)
                        + " ROWS ONLY",
                (row, n) -> row.getString(1),
                conditions.values());
    }

    private Found findInTexts(Query query, Order order, List<String> words, long documentsOfRule) {
        long until = System.nanoTime() + budget.toNanos();
        List<Keyed> hits = new ArrayList<>();
        @Nullable Place at = start(query, order);
        int read = 0;
        while (true) {
            List<Keyed> window = next(Conditions.of(query, documentsOfRule), order, at, WINDOW);
            for (Keyed hit : containing(window, words)) {
                hits.add(hit);
                if (hits.size() == PAGE) {
                    return new Found(rows(hits), hit.place(), "", read + window.indexOf(hit) + 1, null);
                }
            }
            read += window.size();
            if (window.size() < WINDOW) {
                return new Found(rows(hits), null, "", read, null);
            }
            at = window.get(WINDOW - 1).place();
            if (System.nanoTime() > until) {
                return new Found(rows(hits), at, "", read, null);
            }
        }
    }

    /** Those of a window in whose title, address or text each word stands, in their order. */
    private List<Keyed> containing(List<Keyed> window, List<String> words) {
        if (window.isEmpty()) {
            return List.of();
        }
        Conditions conditions = new Conditions();
        conditions.add(in("l.document_id", window.size()), ids(window));
        for (String word : words) {
            String pattern = Conditions.containing(word);
            conditions.add("(l.words LIKE ? ESCAPE '!' OR a.text ILIKE ? ESCAPE '!')", pattern, pattern);
        }
        List<String> found = jdbc.query(
                "SELECT l.document_id FROM listing l JOIN article a ON a.document_id = l.document_id"
                        + conditions.where(),
                (row, n) -> row.getString(1),
                conditions.values());
        return window.stream()
                .filter(keyed -> found.contains(keyed.place().documentId()))
                .toList();
    }

    private List<Keyed> next(Conditions conditions, Order order, @Nullable Place after, int most) {
        if (after != null) {
            Object key = order.value(after.key());
            conditions.add(order.after(), key, key, after.documentId());
        }
        return jdbc.query(
                "SELECT " + COLUMNS + ", l." + order.column() + " FROM listing l" + conditions.where() + " ORDER BY "
                        + order.by() + " FETCH FIRST " + most + " ROWS ONLY",
                (row, n) -> new Keyed(new Place(order.read(row, 10), row.getString(1)), unnamed(row)),
                conditions.values());
    }

    /** The rows of a page, with addresses, what is in quarantine and what is held. */
    private List<Listed> rows(List<Keyed> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        List<Listed> rows = new ArrayList<>();
        shown.forEach(keyed -> rows.add(keyed.row()));
        jdbc.query(
                "SELECT d.id, SUBSTRING(d.uri, 1, 2000), q.document_id, h.state, h.says FROM document d"
                        + " LEFT JOIN quarantine q ON q.document_id = d.id"
                        + " LEFT JOIN cleaning c ON c.document_id = d.id"
                        + " LEFT JOIN held_record h ON h.document_id = d.id AND h.payload_id = c.payload_id WHERE "
                        + in("d.id", shown.size()),
                row -> {
                    String id = row.getString(1);
                    String uri = Visible.line(row.getString(2));
                    boolean quarantined = row.getString(3) != null;
                    String kept =
                            row.getString(4) == null ? "" : Visible.line(row.getString(4) + ": " + row.getString(5));
                    rows.replaceAll(listed -> listed.id().equals(id) ? named(listed, uri, quarantined, kept) : listed);
                },
                ids(shown));
        return rows;
    }

    private static Object[] ids(List<Keyed> keyed) {
        return keyed.stream().map(one -> one.place().documentId()).toArray();
    }

    private static String in(String column, int count) {
        return column + " IN (" + String.join(",", Collections.nCopies(count, "?")) + ")";
    }

    private static Listed unnamed(ResultSet row) throws SQLException {
        return new Listed(
                row.getString(1),
                Visible.line(row.getString(2)),
                "",
                Visible.line(row.getString(3)),
                row.getString(4),
                Visible.line(row.getString(5)),
                row.getObject(6, OffsetDateTime.class),
                row.getDouble(7),
                row.getInt(8),
                row.getInt(9),
                false,
                "");
    }

    private static Listed named(Listed row, String uri, boolean quarantined, String kept) {
        return new Listed(
                row.id(),
                row.headline(),
                uri,
                row.site(),
                row.kind(),
                row.language(),
                row.cleanedAt(),
                row.removedShare(),
                row.edits(),
                row.suggestions(),
                quarantined,
                kept);
    }

    /**
     * What was found.
     *
     * @param rows in order
     * @param next where to go on, or null at the end
     * @param count how many fit, in words; empty where it was not counted
     * @param textsRead how many texts were read, 0 where none had to be
     * @param all the documents that fit, in no order; null where they are many, or unknown
     */
    record Found(
            List<Listed> rows,
            @Nullable Place next,
            String count,
            int textsRead,
            @Nullable List<String> all) {}

    private record Keyed(Place place, Listed row) {}
}
