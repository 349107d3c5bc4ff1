package org.copydesk.app.web;

import org.copydesk.app.escape.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * A run of text that one thing is to be said of, or nothing. All text is made visible.
 *
 * @param text what stands there
 * @param instead what an edit puts in its place; empty without one
 * @param change what changes it, or null
 * @param first whether this is where the change begins
 */
record TextRun(String text, String instead, @Nullable ChangeView change, boolean first) {
    static TextRun plain(String text) {
        return new TextRun(VisibleText.of(text), "", null, false);
    }

    static TextRun changed(String text, String instead, ChangeView change, boolean first) {
        return new TextRun(VisibleText.of(text), VisibleText.of(instead), change, first);
    }
}
