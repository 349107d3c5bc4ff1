package org.copydesk.app.web;

/** Numbers that stand in addresses. */
final class Numbers {
    private Numbers() {}

    /**
     * A number from 0; 0 for none and for less.
     *
     * @throws BadQueryException if it is no such number
     */
    static int parse(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException malformed) {
            throw new BadQueryException(text, malformed);
        }
    }
}
