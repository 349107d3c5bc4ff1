package org.copydesk.pipeline.neardup;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.copydesk.core.neardup.MinHashSignature;
import org.copydesk.core.neardup.MinHasher;
import org.copydesk.core.neardup.UnionFind;
import org.copydesk.core.text.Digest;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of articles that say nearly the same, over all runs. Thread-safe.
 *
 * <p>Two texts are linked if three quarters of their word groups agree, and a cluster is what links reach: so it is the same in
 * whatever order the articles came. Articles whose texts are equal share one signature and cost nothing more.
 */
public final class NearDuplicates {
    private static final int ID_DIGITS = 16;

    private final NearDuplicateStore store;

    public NearDuplicates(DataSource dataSource) {
        this.store = new NearDuplicateStore(dataSource);
    }

    /**
     * Signs the texts of some articles that were cleaned since the last time. The caller holds the transaction.
     *
     * @param after where the articles before ended, so that none is searched twice; empty for the first ones
     * @return which it looked at; none if none is left
     */
    public Slice sign(String after, int most) {
        List<NearDuplicateStore.Unsigned> documents = store.unsigned(after, most);
        Map<String, @Nullable String> textIds = new TreeMap<>();
        Map<String, String> texts = new TreeMap<>();
        for (NearDuplicateStore.Unsigned document : documents) {
            String id = document.article() ? textId(document.text()) : null;
            textIds.put(document.id(), id);
            if (id != null) {
                texts.put(id, document.text());
            }
        }
        texts.keySet().removeAll(store.known(texts.keySet()));
        Map<String, MinHashSignature> fresh = new TreeMap<>();
        Set<String> tooShort = new TreeSet<>();
        signed(texts)
                .forEach((id, likeness) -> likeness.ifPresentOrElse(one -> fresh.put(id, one), () -> tooShort.add(id)));
        textIds.replaceAll((document, id) -> id == null || tooShort.contains(id) ? null : id);
        store.put(fresh);
        store.sign(textIds);
        return documents.isEmpty()
                ? new Slice(0, after)
                : new Slice(
                        documents.size(), documents.get(documents.size() - 1).id());
    }

    private static Map<String, Optional<MinHashSignature>> signed(Map<String, String> texts) {
        return texts.entrySet().parallelStream()
                .collect(Collectors.toMap(Map.Entry::getKey, text -> MinHasher.sign(text.getValue())));
    }

    private static String textId(String text) {
        return Digest.sha256(text).substring(0, ID_DIGITS);
    }

    /** Forgets some texts that no article has any more; returns how many. The caller holds the transaction. */
    public int dropForgotten() {
        return store.dropForgotten();
    }

    /**
     * Links some texts that were not compared yet. The caller holds the transaction.
     *
     * @param after where the texts before ended; empty for the first ones
     * @return which; none if none is left
     */
    public Slice link(String after, int most) {
        NavigableMap<String, MinHashSignature> waiting = store.waiting(after, most);
        if (waiting.isEmpty()) {
            return new Slice(0, after);
        }
        Map<Long, Set<String>> sharing = sharing(waiting);
        Map<String, NearDuplicateStore.Clustered> met = store.clustered(
                sharing.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)));
        UnionFind joined = new UnionFind();
        met.forEach((text, one) -> joined.join(text, one.cluster()));
        waiting.forEach((text, likeness) -> {
            for (long band : likeness.bands()) {
                for (String other : sharing.getOrDefault(band, Set.of())) {
                    MinHashSignature its =
                            met.containsKey(other) ? met.get(other).likeness() : waiting.get(other);
                    if (its != null && !joined.cluster(text).equals(joined.cluster(other)) && likeness.isNear(its)) {
                        joined.join(text, other);
                    }
                }
            }
        });
        store.putIntoClusters(waiting.keySet(), joined::cluster);
        store.merge(
                met.values().stream().map(NearDuplicateStore.Clustered::cluster).collect(Collectors.toSet()),
                joined::cluster);
        return new Slice(waiting.size(), waiting.lastKey());
    }

    /** The texts of all bands that some texts are in, these included; they are put there if they are not yet. */
    private Map<Long, Set<String>> sharing(Map<String, MinHashSignature> texts) {
        SortedMap<Long, Set<String>> fresh = new TreeMap<>();
        texts.forEach((text, likeness) -> {
            for (long band : likeness.bands()) {
                fresh.computeIfAbsent(band, number -> new TreeSet<>()).add(text);
            }
        });
        Map<Long, Set<String>> sharing = store.sharing(fresh.keySet());
        sharing.forEach((band, known) -> Objects.requireNonNull(fresh.get(band)).removeAll(known));
        store.putIntoBands(fresh);
        fresh.forEach((band, some) ->
                sharing.computeIfAbsent(band, number -> new TreeSet<>()).addAll(some));
        return sharing;
    }

    /**
     * The texts or articles that one transaction handles.
     *
     * @param count how many
     * @param last the last of them
     */
    public record Slice(int count, String last) {}
}
