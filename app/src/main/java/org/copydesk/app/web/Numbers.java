package org.copydesk.app.web;

import org.copydesk.pipeline.store.NotUnderstoodException;

/** Numbers that stand in addresses. */
final class Numbers {
    private Numbers() {}

    /**
     * A number from 0; 0 for none and for less.
     *
     * @throws NotUnderstoodException if it is no such number
     */
    static int parse(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException malformed) {
            throw new NotUnderstoodException(text, malformed);
        }
    }
}
