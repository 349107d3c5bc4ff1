package org.copydesk.app.web;

import java.time.format.DateTimeParseException;

/**
 * A place in the list of articles: that of its last row so far.
 *
 * @param key the row's key in the order of the list
 * @param documentId its document
 */
record Place(String key, String documentId) {
    private static final char BETWEEN = '~';

    /**
     * Reads a place from an address.
     *
     * @throws BadQueryException if it is none in this order
     */
    static Place parse(String text, Order order) {
        int at = text.lastIndexOf(BETWEEN);
        try {
            if (at >= 0) {
                Place place = new Place(text.substring(0, at), text.substring(at + 1));
                order.value(place.key);
                return place;
            }
        } catch (NumberFormatException | DateTimeParseException malformed) {
            throw new BadQueryException(text, malformed);
        }
        throw new BadQueryException(text, null);
    }

    @Override
    public String toString() {
        return key + BETWEEN + documentId;
    }
}
