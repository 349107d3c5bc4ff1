package org.copydesk.core.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.core.text.Metadata;

/** Something the page may be called, and everything that says so. Filled once, by {@link TitleCandidates}; not thread-safe. */
final class TitleCandidate {
    private final String key;
    private final LineKey.Bag bag;
    private String value;
    private boolean whole;
    private final List<Integer> lines = new ArrayList<>();
    private final List<Metadata> metadata = new ArrayList<>();

    TitleCandidate(String key, String value) {
        this.key = key;
        this.value = value;
        this.bag = LineKey.Bag.of(key);
    }

    void line(int at, String text, boolean uncut) {
        lines.add(at);
        if (uncut && !whole) {
            value = text;
        }
        whole |= uncut;
    }

    void add(Metadata one, boolean uncut) {
        metadata.add(one);
        whole |= uncut;
    }

    /** Its words, as {@link LineKey#key}. */
    String key() {
        return key;
    }

    LineKey.Bag bag() {
        return bag;
    }

    /** As the page's text spells it, else as its metadata do. */
    String value() {
        return value;
    }

    /** Whether it is somewhere as it is, nothing cut off. */
    boolean whole() {
        return whole;
    }

    /** The passages that say it, in order. */
    List<Integer> lines() {
        return lines;
    }

    /** The metadata that say it. */
    List<Metadata> metadata() {
        return metadata;
    }

    /** The share of its longer words that are in {@code others}. */
    double share(Set<String> others) {
        return share(List.of(others));
    }

    /** The share of its longer words that are in any of {@code others}. */
    double share(List<Set<String>> others) {
        int all = 0;
        int common = 0;
        for (String word : bag().words()) {
            if (word.length() >= 4) {
                all++;
                common += isIn(others, word) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) common / all;
    }

    private static boolean isIn(List<Set<String>> sets, String word) {
        for (Set<String> set : sets) {
            if (set.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
