package org.copydesk.pipeline.store;

import java.time.format.DateTimeParseException;

/**
 * A place in the list of articles: that of its last row so far.
 *
 * @param key the row's key in the order of the list
 * @param documentId its document
 */
public record ListPlace(String key, String documentId) {
    private static final char BETWEEN = '~';

    /** @throws NotUnderstoodException if it is none in this order */
    static ListPlace parse(String text, ListOrder order) {
        int at = text.lastIndexOf(BETWEEN);
        try {
            if (at >= 0) {
                ListPlace place = new ListPlace(text.substring(0, at), text.substring(at + 1));
                order.value(place.key);
                return place;
            }
        } catch (NumberFormatException | DateTimeParseException malformed) {
            throw new NotUnderstoodException(text, malformed);
        }
        throw new NotUnderstoodException(text, null);
    }

    @Override
    public String toString() {
        return key + BETWEEN + documentId;
    }
}
