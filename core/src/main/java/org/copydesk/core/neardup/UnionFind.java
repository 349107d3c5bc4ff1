package org.copydesk.core.neardup;

import java.util.HashMap;
import java.util.Map;

/** Ids that were joined into clusters, each named by the least of its ids: a union-find forest (Tarjan 1975). Not thread-safe. */
public final class UnionFind {
    private final Map<String, String> parents = new HashMap<>();

    /** The least id of those that were joined with one, itself if none was. */
    public String cluster(String id) {
        String at = id;
        for (String above = above(at); !above.equals(at); above = above(at)) {
            parents.put(at, above(above));
            at = above(at);
        }
        return at;
    }

    private String above(String id) {
        return parents.getOrDefault(id, id);
    }

    public void join(String one, String other) {
        String first = cluster(one);
        String second = cluster(other);
        if (first.compareTo(second) < 0) {
            parents.put(second, first);
        } else if (!first.equals(second)) {
            parents.put(first, second);
        }
    }
}
