package org.copydesk.bench.data;

import org.copydesk.core.decode.Payload;
import org.copydesk.core.score.Gold;

/**
 * A page with its truth.
 *
 * @param set the set it belongs to: {@code html} or the name of a flat style
 * @param url where the page was published; cleaners aren't told, since a file's reader wouldn't know
 * @param payload the page, named by its file
 * @param gold what is true of it
 */
public record Page(String set, String url, Payload payload, Gold gold) {
    public String id() {
        return gold.id();
    }
}
