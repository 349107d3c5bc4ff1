package org.copydesk.pipeline.store;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents page by page. Title and address are searched in the whole store; texts are read one by one, for as long as a
 * page may take, and the search goes on from there when asked. Thread-safe.
 */
public final class ArticleSearch {
    /** What is asked for in place of a site or language that is not known. */
    public static final String UNKNOWN = "-";
    /** This many that fit are counted. */
    public static final int COUNTED = 1000;

    private static final int PAGE = 50;
    private static final int WINDOW = 200;

    private final Rows rows;
    private final Database database;
    private final Duration budget;

    /** @param budget how long texts are read for one page */
    public ArticleSearch(DataSource dataSource, Duration budget) {
        this.rows = new Rows(dataSource);
        this.database = Database.of(dataSource);
        this.budget = budget;
    }

    /**
     * A page of the list.
     *
     * @param asked what is asked for, none of it empty: words {@code q}, {@code in} which to look for them ({@code text}, or title and
     *     address), {@code site}, {@code kind}, {@code language}, {@code author}, {@code rule}, {@code run}, the year or month in which it was
     *     {@code published}, what it {@code has}, how to {@code sort}, and the place {@code after} which to go on
     * @throws NotUnderstoodException if run, date or place are none
     */
    public Found find(Map<String, String> asked, long documentsOfRule) {
        ListOrder order = ListOrder.of(asked.getOrDefault("sort", ""));
        List<SearchWord> words = SearchWord.of(asked.getOrDefault("q", ""));
        if ("text".equals(asked.get("in")) && !words.isEmpty()) {
            return findInTexts(asked, order, words, documentsOfRule);
        }
        SearchConditions conditions = SearchConditions.of(asked, documentsOfRule);
        conditions.addWords(words, database, false);
        int count = Found.NOT_COUNTED;
        @Nullable List<String> all = null;
        if (!conditions.isEmpty()) {
            List<String> some = some(conditions);
            count = some.size();
            if (some.isEmpty()) {
                return new Found(List.of(), null, count, 0, some);
            }
            if (some.size() <= COUNTED) {
                all = some;
                conditions = SearchConditions.among(some);
            }
        }
        List<ListPlace> places = next(conditions, order, start(asked, order), PAGE + 1);
        boolean more = places.size() > PAGE;
        List<ListPlace> shown = more ? places.subList(0, PAGE) : places;
        return new Found(rows(shown), more ? shown.get(PAGE - 1) : null, count, 0, all);
    }

    private static @Nullable ListPlace start(Map<String, String> asked, ListOrder order) {
        String after = asked.get("after");
        return after == null ? null : ListPlace.parse(after, order);
    }

    /**
     * Documents that fit, in no order: all of them where they are few. What is rare is found quickest by reading all rows, and then
     * sorted; what is frequent by reading in order until a page is full.
     */
    private List<String> some(SearchConditions conditions) {
        return ids("SELECT l.document_id FROM listing l" + conditions.where() + Rows.first(COUNTED + 1), conditions);
    }

    private List<String> ids(String sql, SearchConditions conditions) {
        return rows.sql(sql)
                .params(conditions.values())
                .query(rows.as(String.class))
                .list();
    }

    private Found findInTexts(
            Map<String, String> asked, ListOrder order, List<SearchWord> words, long documentsOfRule) {
        long until = System.nanoTime() + budget.toNanos();
        List<ListPlace> hits = new ArrayList<>();
        @Nullable ListPlace at = start(asked, order);
        int read = 0;
        while (true) {
            List<ListPlace> window = next(SearchConditions.of(asked, documentsOfRule), order, at, WINDOW);
            for (ListPlace hit : containing(window, words)) {
                hits.add(hit);
                if (hits.size() == PAGE) {
                    return new Found(rows(hits), hit, Found.NOT_COUNTED, read + window.indexOf(hit) + 1, null);
                }
            }
            read += window.size();
            if (window.size() < WINDOW) {
                return new Found(rows(hits), null, Found.NOT_COUNTED, read, null);
            }
            at = window.get(WINDOW - 1);
            if (System.nanoTime() > until) {
                return new Found(rows(hits), at, Found.NOT_COUNTED, read, null);
            }
        }
    }

    /** Those of a window in whose title, address or text each word occurs, in their order. */
    private List<ListPlace> containing(List<ListPlace> window, List<SearchWord> words) {
        if (window.isEmpty()) {
            return List.of();
        }
        SearchConditions conditions = SearchConditions.among(ids(window));
        conditions.addWords(words, database, true);
        Set<String> found = new HashSet<>(ids(
                "SELECT l.document_id FROM listing l JOIN article a ON a.document_id = l.document_id"
                        + conditions.where(),
                conditions));
        return window.stream()
                .filter(place -> found.contains(place.documentId()))
                .toList();
    }

    private List<ListPlace> next(SearchConditions conditions, ListOrder order, @Nullable ListPlace after, int most) {
        if (after != null) {
            conditions.add(order.after(), "key", order.value(after.key()));
            conditions.addValue("last", after.documentId());
        }
        return rows.sql("SELECT l.document_id, l." + order.column() + " FROM listing l" + conditions.where()
                        + " ORDER BY " + order.by() + Rows.first(most))
                .params(conditions.values())
                .query((row, n) -> order.place(row))
                .list();
    }

    /** The rows of a page, in the order of the places. */
    private List<Listed> rows(List<ListPlace> shown) {
        Map<String, Listed> found = new HashMap<>();
        rows.forEach(
                "SELECT l.document_id AS id, l.headline, SUBSTRING(d.uri, 1, 2000) AS uri, l.site, l.kind, l.language,"
                        + " l.published, l.cleaned_at, l.removed_share, l.edits, l.suggestions, q.document_id IS NOT NULL AS quarantined,"
                        + " h.state, h.says FROM listing l JOIN document d ON d.id = l.document_id"
                        + " LEFT JOIN quarantine q ON q.document_id = d.id"
                        + " LEFT JOIN cleaning c ON c.document_id = d.id"
                        + " LEFT JOIN held_record h ON h.document_id = d.id AND h.payload_id = c.payload_id"
                        + " WHERE l.document_id IN (:ids)",
                ids(shown),
                row -> found.put(row.getString("id"), rows.read(row, Listed.class)));
        return ids(shown).stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The texts of some documents, by id. */
    public Map<String, String> texts(List<String> documentIds) {
        Map<String, String> texts = new HashMap<>();
        rows.forEach(
                "SELECT a.document_id, a.text FROM article a WHERE a.document_id IN (:ids)",
                documentIds,
                row -> texts.put(row.getString("document_id"), row.getString("text")));
        return texts;
    }

    private static List<String> ids(List<ListPlace> places) {
        return places.stream().map(ListPlace::documentId).toList();
    }

    /**
     * Records in the order of their ids, which no later run changes: what is asked page by page is complete.
     *
     * @param asked {@code site}, {@code kind}, {@code language} and {@code run}, none of them empty
     * @param after the document after which to begin, or empty
     */
    public List<Summary> summaries(Map<String, String> asked, String after, int most) {
        SearchConditions conditions = SearchConditions.of(asked, 0);
        conditions.add("l.document_id > :last", "last", after);
        return rows.sql("SELECT l.document_id AS id, d.uri, l.headline AS title, l.site, n.says AS site_name, l.kind,"
                        + " l.language, l.run_id AS run, l.cleaned_at, l.edits, l.suggestions"
                        + " FROM listing l JOIN document d ON d.id = l.document_id"
                        + " LEFT JOIN fact n ON n.document_id = l.document_id AND n.field = 'site' AND n.ordinal = 0"
                        + conditions.where() + " ORDER BY l.document_id" + Rows.first(most))
                .params(conditions.values())
                .query(rows.as(Summary.class))
                .list();
    }

    /**
     * What was found.
     *
     * @param rows in order
     * @param next where to go on, or null at the end
     * @param count how many fit, at most one more than {@value #COUNTED}; {@link #NOT_COUNTED} where they were not counted
     * @param textsRead how many texts were read, 0 where none had to be
     * @param all the documents that fit, in no order; null where they are many, or unknown
     */
    public record Found(
            List<Listed> rows,
            @Nullable ListPlace next,
            int count,
            int textsRead,
            @Nullable List<String> all) {
        public static final int NOT_COUNTED = -1;
    }

    /**
     * A document as a list shows it.
     *
     * @param headline the beginning of its title, or empty
     * @param uri the beginning of where it came from
     * @param site the host, or empty
     * @param language a tag, or empty
     * @param published when it was published, as exactly as the source says; or empty
     * @param removedShare the share of the source that was taken out, 0 to 1
     * @param quarantined whether a later version was set aside
     * @param state where it is in no export
     * @param says what is out of the ordinary then
     */
    public record Listed(
            String id,
            String headline,
            String uri,
            String site,
            String kind,
            String language,
            String published,
            OffsetDateTime cleanedAt,
            double removedShare,
            int edits,
            int suggestions,
            boolean quarantined,
            @Nullable HeldState state,
            @Nullable String says) {}

    /**
     * A record in a list. Its JSON has the names of its components.
     *
     * @param title its beginning, or empty
     * @param site the host, or empty
     * @param siteName what the site calls itself, if it says so
     * @param language a tag, or empty
     * @param run the run that cleaned it
     */
    public record Summary(
            String id,
            String uri,
            String title,
            String site,
            @Nullable String siteName,
            String kind,
            String language,
            long run,
            OffsetDateTime cleanedAt,
            int edits,
            int suggestions) {}
}
