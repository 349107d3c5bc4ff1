package org.copydesk.core.rule;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found in short texts, such as the words of menus or the names of elements, since pages repeat them. Bounded;
 * thread-safe.
 */
public final class ShortTextCache<T> {
    /** In UTF-16 units. */
    private static final int LONGEST = 120;

    /** A power of two. */
    private static final int MOST = 4096;

    private final AtomicReferenceArray<@Nullable Answer<T>> answers = new AtomicReferenceArray<>(MOST);

    /** @param find a pure function, the same at each call; its result is shared, so it must be immutable */
    public T get(String text, Function<String, T> find) {
        if (text.length() > LONGEST) {
            return find.apply(text);
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> Short.SIZE) & MOST - 1;
        Answer<T> known = answers.get(place);
        if (known == null || !known.text().equals(text)) {
            known = new Answer<>(text, find.apply(text));
            answers.set(place, known);
        }
        return known.found();
    }

    private record Answer<T>(String text, T found) {}
}
