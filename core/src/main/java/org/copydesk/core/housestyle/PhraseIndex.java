package org.copydesk.core.housestyle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Entries by the first word of their phrase, the longest first. Immutable and thread-safe.
 *
 * @param <E> what has a phrase
 */
final class PhraseIndex<E> {
    /**
     * Where an entry's phrase is in a text.
     *
     * @param entry the entry
     * @param start the first UTF-16 unit
     * @param end one past the last
     */
    record Found<E>(E entry, int start, int end) {}

    private final Map<String, List<E>> byHead = new HashMap<>();
    private final Function<E, Phrase> phrase;

    PhraseIndex(List<E> entries, Function<E, Phrase> phrase) {
        this.phrase = phrase;
        for (E entry : entries) {
            String words = phrase.apply(entry).words();
            byHead.computeIfAbsent(head(words, 0), head -> new ArrayList<>()).add(entry);
        }
        Comparator<E> longest =
                Comparator.comparing(entry -> -phrase.apply(entry).words().length());
        byHead.values().forEach(list -> list.sort(longest));
    }

    boolean isEmpty() {
        return byHead.isEmpty();
    }

    /** All that are in the text, in whatever case, as whole words or not; the longest first of those that begin together. */
    List<Found<E>> in(String text) {
        List<Found<E>> found = new ArrayList<>();
        int at = 0;
        while (at < text.length() && !byHead.isEmpty()) {
            if (!WordBoundaries.isInWord(text.charAt(at))) {
                at++;
                continue;
            }
            String head = head(text, at);
            for (E entry : byHead.getOrDefault(head, List.of())) {
                int end = phrase.apply(entry).end(text, at);
                if (end > at) {
                    found.add(new Found<>(entry, at, end));
                }
            }
            at += head.length();
        }
        return found;
    }

    /** The run of letters and digits that begins at {@code start}, in lower case of the same length. */
    private static String head(String text, int start) {
        int end = start;
        while (end < text.length() && WordBoundaries.isInWord(text.charAt(end))) {
            end++;
        }
        String head = text.substring(start, end);
        String lower = head.toLowerCase(Locale.ROOT);
        return lower.length() == head.length() ? lower : head;
    }
}
