package org.copydesk.pipeline.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The rows of signatures and clusters. Thread-safe; the caller holds the transaction. */
final class LikenessStore {
    /** Ids in one statement. */
    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    LikenessStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The next documents after one, in the order of their ids, whose text was not looked at yet. */
    List<Unsigned> unsigned(String after, int most) {
        return jdbc.query(
                "SELECT a.document_id, a.kind, a.text FROM article a WHERE a.document_id > ? AND NOT EXISTS"
                        + " (SELECT 1 FROM article_likeness l WHERE l.document_id = a.document_id)"
                        + " ORDER BY a.document_id FETCH FIRST " + most + " ROWS ONLY",
                (row, number) -> new Unsigned(row.getString(1), row.getString(2).equals("article"), row.getString(3)),
                after);
    }

    /** Which of the texts are known. */
    Set<String> known(Collection<String> textIds) {
        Set<String> known = new HashSet<>();
        forEach("SELECT text_id FROM likeness WHERE text_id IN (?)", textIds, row -> known.add(row.getString(1)));
        return known;
    }

    void put(Map<String, Likeness> fresh) {
        List<Object[]> texts = new ArrayList<>();
        fresh.forEach((id, likeness) -> texts.add(new Object[] {id, likeness.write()}));
        jdbc.batchUpdate("INSERT INTO likeness (text_id, signature) VALUES (?,?)", texts);
    }

    /** Puts texts that are not there yet into bands, in the order of these. */
    void putIntoBands(SortedMap<Long, Set<String>> textIds) {
        List<Object[]> rows = new ArrayList<>();
        textIds.forEach((band, texts) -> texts.forEach(text -> rows.add(new Object[] {band, text})));
        jdbc.batchUpdate("INSERT INTO likeness_band (band, text_id) VALUES (?,?)", rows);
    }

    /** Notes the text of each document; null for one that is not compared. */
    void sign(Map<String, @Nullable String> textIds) {
        List<Object[]> rows = new ArrayList<>();
        textIds.forEach((document, text) -> rows.add(row(document, text)));
        jdbc.batchUpdate("INSERT INTO article_likeness (document_id, text_id) VALUES (?,?)", rows);
    }

    @SuppressWarnings("NullAway") // JDBC takes null for an absent value
    private static Object[] row(@Nullable Object... cells) {
        return cells;
    }

    /**
     * Drops some texts that no article has any more; the texts they were clustered with wait to be compared again. Returns how many.
     */
    int dropForgotten() {
        Map<String, Likeness> forgotten = new HashMap<>();
        Set<String> clusters = new HashSet<>();
        jdbc.query(
                "SELECT text_id, signature, cluster FROM likeness WHERE NOT EXISTS"
                        + " (SELECT 1 FROM article_likeness a WHERE a.text_id = likeness.text_id) FETCH FIRST "
                        + AT_ONCE
                        + " ROWS ONLY",
                row -> {
                    forgotten.put(row.getString(1), Likeness.read(row.getBytes(2)));
                    clusters.add(row.getString(3));
                });
        jdbc.batchUpdate(
                "UPDATE likeness SET cluster = NULL WHERE cluster = ?",
                clusters.stream().map(LikenessStore::row).toList());
        List<Object[]> bands = new ArrayList<>();
        forgotten.forEach((text, likeness) -> {
            for (long band : likeness.bands()) {
                bands.add(new Object[] {band, text});
            }
        });
        jdbc.batchUpdate("DELETE FROM likeness_band WHERE band = ? AND text_id = ?", bands);
        jdbc.batchUpdate(
                "DELETE FROM likeness WHERE text_id = ?",
                forgotten.keySet().stream().map(LikenessStore::row).toList());
        return forgotten.size();
    }

    /** The next texts after one, in the order of their ids, that wait to be compared. */
    NavigableMap<String, Likeness> waiting(String after, int most) {
        NavigableMap<String, Likeness> waiting = new TreeMap<>();
        jdbc.query(
                "SELECT text_id, signature FROM likeness WHERE cluster IS NULL AND text_id > ?"
                        + " ORDER BY cluster, text_id FETCH FIRST " + most + " ROWS ONLY",
                row -> {
                    waiting.put(row.getString(1), Likeness.read(row.getBytes(2)));
                },
                after);
        return waiting;
    }

    /** The texts of each band that has any. Bands in their order read each page of the index once. */
    Map<Long, Set<String>> sharing(Collection<Long> bands) {
        Map<Long, Set<String>> sharing = new HashMap<>();
        forEach(
                "SELECT band, text_id FROM likeness_band WHERE band IN (?)",
                bands,
                row -> sharing.computeIfAbsent(row.getLong(1), band -> new TreeSet<>())
                        .add(row.getString(2)));
        return sharing;
    }

    /** Those of the texts that belong to a cluster. */
    Map<String, Clustered> clustered(SortedSet<String> textIds) {
        Map<String, Clustered> found = new TreeMap<>();
        forEach(
                "SELECT text_id, signature, cluster FROM likeness WHERE cluster IS NOT NULL AND text_id IN (?)",
                textIds,
                row -> found.put(row.getString(1), new Clustered(Likeness.read(row.getBytes(2)), row.getString(3))));
        return found;
    }

    /** Gives texts that wait their cluster. */
    void putIntoClusters(Collection<String> textIds, UnaryOperator<String> clusterOf) {
        jdbc.batchUpdate(
                "UPDATE likeness SET cluster = ? WHERE text_id = ?",
                textIds.stream()
                        .map(text -> new Object[] {clusterOf.apply(text), text})
                        .toList());
    }

    /** Gives clusters the name that belongs to them now. */
    void merge(Collection<String> clusters, UnaryOperator<String> clusterOf) {
        jdbc.batchUpdate(
                "UPDATE likeness SET cluster = ? WHERE cluster = ?",
                clusters.stream()
                        .filter(cluster -> !clusterOf.apply(cluster).equals(cluster))
                        .map(cluster -> new Object[] {clusterOf.apply(cluster), cluster})
                        .toList());
    }

    /** Queries with a statement whose {@code (?)} takes the ids, so many at once. */
    private void forEach(String sql, Collection<?> ids, RowCallbackHandler row) {
        List<Object> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Object> group = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            jdbc.query(sql.replace("(?)", marks(group.size())), row, group.toArray());
        }
    }

    private static String marks(int count) {
        return "(" + String.join(",", Collections.nCopies(count, "?")) + ")";
    }

    /**
     * A document whose text was not looked at yet.
     *
     * @param id the document's
     * @param article whether it is an article
     * @param text its clean text
     */
    record Unsigned(String id, boolean article, String text) {}

    /**
     * A text that was compared.
     *
     * @param likeness its signature
     * @param cluster the least id of its cluster's texts
     */
    record Clustered(Likeness likeness, String cluster) {}
}
