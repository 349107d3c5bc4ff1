package org.copydesk.pipeline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;

/** The orders of the list of articles; each is an index of the table {@code listing}, so that any page of it is read quickly. */
public enum ListOrder {
    NEWEST("newest", "newest first", "cleaned_at", true, OffsetDateTime::parse),
    PUBLISHED("published", "published last", "published", true, key -> key),
    HEADLINE("headline", "by headline", "headline", false, key -> key),
    REMOVED("removed", "most taken out", "removed_share", true, Double::valueOf),
    EDITS("edits", "most edits", "edits", true, Integer::valueOf),
    SUGGESTIONS("suggestions", "most suggestions", "suggestions", true, Integer::valueOf),
    LEAST_SURE("least-sure", "least sure first", "least_sure", false, Double::valueOf);

    private final String label;
    private final String title;
    private final String column;
    private final boolean falling;
    private final Function<String, Object> reader;

    ListOrder(String label, String title, String column, boolean falling, Function<String, Object> reader) {
        this.label = label;
        this.title = title;
        this.column = column;
        this.falling = falling;
        this.reader = reader;
    }

    /** The order of that name; newest first where there is none. */
    public static ListOrder of(String label) {
        return Arrays.stream(values())
                .filter(order -> order.label.equals(label))
                .findFirst()
                .orElse(NEWEST);
    }

    /** The name in addresses. */
    public String label() {
        return label;
    }

    /** The name for people. */
    public String title() {
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

    /** The condition on rows after the place of {@code :key} and {@code :last}. */
    String after() {
        // The first comparison says nothing new; by it the database finds where to begin in the index.
        return "l.%1$s %2$s= :key AND (l.%1$s %2$s :key OR l.document_id %2$s :last)"
                .formatted(column, falling ? "<" : ">");
    }

    /** A row's place. */
    ListPlace place(ResultSet row) throws SQLException {
        String key =
                this == NEWEST ? row.getObject(column, OffsetDateTime.class).toString() : row.getString(column);
        return new ListPlace(key, row.getString("document_id"));
    }

    /** The key's value for a statement; throws where it can't be one. */
    Object value(String key) throws NumberFormatException, DateTimeParseException {
        return reader.apply(key);
    }
}
