package org.copydesk.pipeline.neardup;

import java.util.ArrayList;
import java.util.Collection;
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
import javax.sql.DataSource;
import org.copydesk.core.neardup.MinHashSignature;
import org.copydesk.pipeline.store.Rows;
import org.jspecify.annotations.Nullable;

/** The rows of signatures and clusters. Thread-safe; the caller holds the transaction. */
final class NearDuplicateStore {
    /** Texts dropped at once. */
    private static final int AT_ONCE = 500;

    private final Rows rows;

    NearDuplicateStore(DataSource dataSource) {
        this.rows = new Rows(dataSource);
    }

    /** The next documents after one, in the order of their ids, whose text was not looked at yet. */
    List<Unsigned> unsigned(String after, int most) {
        return rows.list(
                Unsigned.class,
                "SELECT a.document_id AS id, CASE WHEN a.kind = 'article' THEN TRUE ELSE FALSE END AS article, a.text"
                        + " FROM article a WHERE a.document_id > :after AND NOT EXISTS"
                        + " (SELECT 1 FROM article_likeness l WHERE l.document_id = a.document_id)"
                        + " ORDER BY a.document_id" + Rows.first(most),
                "after",
                after);
    }

    /** Which of the texts are known. */
    Set<String> known(Collection<String> textIds) {
        Set<String> known = new HashSet<>();
        rows.forEach(
                "SELECT text_id FROM likeness WHERE text_id IN (:ids)",
                textIds,
                row -> known.add(row.getString("text_id")));
        return known;
    }

    void put(Map<String, MinHashSignature> fresh) {
        rows.batch(
                "INSERT INTO likeness (text_id, signature) VALUES (:text, :signature)",
                fresh.entrySet(),
                one -> Map.of("text", one.getKey(), "signature", one.getValue().write()));
    }

    /** Puts texts that are not there yet into bands, in the order of these. */
    void putIntoBands(SortedMap<Long, Set<String>> textIds) {
        List<Map<String, Object>> all = new ArrayList<>();
        textIds.forEach((band, texts) -> texts.forEach(text -> all.add(Map.of("band", band, "text", text))));
        rows.batch("INSERT INTO likeness_band (band, text_id) VALUES (:band, :text)", all, one -> one);
    }

    /** Notes the text of each document; null for one that is not compared. */
    void sign(Map<String, @Nullable String> textIds) {
        rows.batch(
                "INSERT INTO article_likeness (document_id, text_id) VALUES (:document, :text)",
                textIds.entrySet(),
                one -> {
                    Map<String, @Nullable Object> values = new HashMap<>();
                    values.put("document", one.getKey());
                    values.put("text", one.getValue());
                    return values;
                });
    }

    /**
     * Drops some texts that no article has any more; the texts they were clustered with wait to be compared again. Returns how many.
     */
    int dropForgotten() {
        Map<String, MinHashSignature> forgotten = new HashMap<>();
        Set<String> clusters = new HashSet<>();
        rows.sql("SELECT text_id, signature, cluster FROM likeness WHERE NOT EXISTS"
                        + " (SELECT 1 FROM article_likeness a WHERE a.text_id = likeness.text_id)"
                        + Rows.first(AT_ONCE))
                .query(row -> {
                    forgotten.put(row.getString("text_id"), MinHashSignature.read(row.getBytes("signature")));
                    if (row.getString("cluster") != null) {
                        clusters.add(row.getString("cluster"));
                    }
                });
        rows.batch(
                "UPDATE likeness SET cluster = NULL WHERE cluster = :cluster", clusters, one -> Map.of("cluster", one));
        List<Map<String, Object>> bands = new ArrayList<>();
        forgotten.forEach((text, likeness) -> {
            for (long band : likeness.bands()) {
                bands.add(Map.of("band", band, "text", text));
            }
        });
        rows.batch("DELETE FROM likeness_band WHERE band = :band AND text_id = :text", bands, one -> one);
        rows.batch("DELETE FROM likeness WHERE text_id = :text", forgotten.keySet(), one -> Map.of("text", one));
        return forgotten.size();
    }

    /** The next texts after one, in the order of their ids, that wait to be compared. */
    NavigableMap<String, MinHashSignature> waiting(String after, int most) {
        NavigableMap<String, MinHashSignature> waiting = new TreeMap<>();
        rows.sql(
                        "SELECT text_id, signature FROM likeness WHERE cluster IS NULL AND text_id > :after"
                                + " ORDER BY cluster, text_id" + Rows.first(most),
                        "after",
                        after)
                .query(row -> {
                    waiting.put(row.getString("text_id"), MinHashSignature.read(row.getBytes("signature")));
                });
        return waiting;
    }

    /** The texts of each band that has any. Bands in their order read each page of the index once. */
    Map<Long, Set<String>> sharing(Collection<Long> bands) {
        Map<Long, Set<String>> sharing = new HashMap<>();
        rows.forEach(
                "SELECT band, text_id FROM likeness_band WHERE band IN (:ids)",
                bands,
                row -> sharing.computeIfAbsent(row.getLong("band"), band -> new TreeSet<>())
                        .add(row.getString("text_id")));
        return sharing;
    }

    /** Those of the texts that belong to a cluster. */
    Map<String, Clustered> clustered(SortedSet<String> textIds) {
        Map<String, Clustered> found = new TreeMap<>();
        rows.forEach(
                "SELECT text_id, signature, cluster FROM likeness WHERE cluster IS NOT NULL AND text_id IN (:ids)",
                textIds,
                row -> found.put(
                        row.getString("text_id"),
                        new Clustered(MinHashSignature.read(row.getBytes("signature")), row.getString("cluster"))));
        return found;
    }

    /** Gives texts that wait their cluster. */
    void putIntoClusters(Collection<String> textIds, UnaryOperator<String> clusterOf) {
        rows.batch(
                "UPDATE likeness SET cluster = :cluster WHERE text_id = :text",
                textIds,
                text -> Map.of("cluster", clusterOf.apply(text), "text", text));
    }

    /** Gives clusters the name that belongs to them now. */
    void merge(Collection<String> clusters, UnaryOperator<String> clusterOf) {
        rows.batch(
                "UPDATE likeness SET cluster = :now WHERE cluster = :before",
                clusters.stream()
                        .filter(cluster -> !clusterOf.apply(cluster).equals(cluster))
                        .toList(),
                cluster -> Map.of("now", clusterOf.apply(cluster), "before", cluster));
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
    record Clustered(MinHashSignature likeness, String cluster) {}
}
