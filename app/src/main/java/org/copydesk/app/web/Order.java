package org.copydesk.app.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/** The orders of the list of articles; each is an index of the table {@code listing}, so that any page of it is read quickly. */
enum Order {
    NEWEST("newest", "newest first", "cleaned_at", true) {
        @Override
        String read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toString();
        }

        @Override
        Object value(String key) {
            return OffsetDateTime.parse(key);
        }
    },
    HEADLINE("headline", "by headline", "headline", false),
    REMOVED("removed", "most taken out", "removed_share", true) {
        @Override
        Object value(String key) {
            return Double.valueOf(key);
        }
    },
    EDITS("edits", "most edits", "edits", true) {
        @Override
        Object value(String key) {
            return Integer.valueOf(key);
        }
    },
    SUGGESTIONS("suggestions", "most suggestions", "suggestions", true) {
        @Override
        Object value(String key) {
            return Integer.valueOf(key);
        }
    },
    LEAST_SURE("least-sure", "least sure first", "least_sure", false) {
        @Override
        Object value(String key) {
            return Double.valueOf(key);
        }
    };

    private final String label;
    private final String title;
    private final String column;
    private final boolean falling;

    Order(String label, String title, String column, boolean falling) {
        this.label = label;
        this.title = title;
        this.column = column;
        this.falling = falling;
    }

    /** The order of that name; newest first where there is none. */
    static Order of(String label) {
        return Arrays.stream(values())
                .filter(order -> order.label.equals(label))
                .findFirst()
                .orElse(NEWEST);
    }

    /** The name in addresses. */
    String label() {
        return label;
    }

    /** The name for people. */
    String title() {
        return title;
    }

    String column() {
        return column;
    }

    /** What comes after {@code ORDER BY}; the document breaks ties. */
    String by() {
        String direction = falling ? " DESC" : "";
        return "l." + column + direction + ", l.document_id" + direction;
    }

    /** The condition on rows after a place, its values being key, key and document. */
    String after() {
        String beyond = falling ? "<" : ">";
        // The first comparison says nothing new; by it the database finds where to begin in the index.
        return "l.%1$s %2$s= ? AND (l.%1$s %2$s ? OR l.document_id %2$s ?)".formatted(column, beyond);
    }

    /** A row's key as text. */
    String read(ResultSet row, int column) throws SQLException {
        return row.getString(column);
    }

    /** The key's value for a statement; throws where it can't be one. */
    Object value(String key) throws NumberFormatException, DateTimeParseException {
        return key;
    }
}
