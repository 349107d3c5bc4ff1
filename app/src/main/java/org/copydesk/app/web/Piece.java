package org.copydesk.app.web;

import org.copydesk.app.scraped.Visible;
import org.jspecify.annotations.Nullable;

/**
 * A run of text that one thing is to be said of, or nothing. All text is made visible.
 *
 * @param text what stands there
 * @param instead what an edit puts in its place; empty without one
 * @param told what changes it, or null
 * @param first whether this is where the change begins
 */
record Piece(String text, String instead, @Nullable Told told, boolean first) {
    static Piece plain(String text) {
        return new Piece(Visible.of(text), "", null, false);
    }

    static Piece changed(String text, String instead, Told told, boolean first) {
        return new Piece(Visible.of(text), Visible.of(instead), told, first);
    }
}
