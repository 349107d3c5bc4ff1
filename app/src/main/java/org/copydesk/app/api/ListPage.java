package org.copydesk.app.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in order
 * @param next what {@code after} is to be for the following page, or null at the end
 */
record ListPage<T>(List<T> items, @Nullable String next) {
    /** Of one more than a page has, where there are more. */
    static <T> ListPage<T> of(List<T> found, int most, java.util.function.Function<T, String> key) {
        return found.size() <= most
                ? new ListPage<>(found, null)
                : new ListPage<>(found.subList(0, most), key.apply(found.get(most - 1)));
    }
}
