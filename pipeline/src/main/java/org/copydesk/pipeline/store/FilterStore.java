package org.copydesk.pipeline.store;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Filters of the review queue by the names that people gave them. Thread-safe. */
public final class FilterStore {
    /** A name has at most so many UTF-16 units. */
    public static final int LONGEST_NAME = 100;

    private static final int LONGEST_QUERY = 2000;

    private final Rows rows;

    public FilterStore(DataSource dataSource) {
        this.rows = new Rows(dataSource);
    }

    /** All of them, by name. */
    public List<Saved> all() {
        return rows.list(Saved.class, "SELECT name, query, saved_by FROM saved_filter ORDER BY name");
    }

    /**
     * Keeps a filter, in place of what had its name.
     *
     * @throws IllegalArgumentException if name or query are empty or too long
     */
    public void put(Saved filter) {
        if (filter.name.isBlank() || filter.name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
        }
        if (filter.query.isEmpty() || filter.query.length() > LONGEST_QUERY) {
            throw new IllegalArgumentException("choose what to narrow the queue by first");
        }
        rows.put(
                "UPDATE saved_filter SET query = :query, saved_by = :by WHERE name = :name",
                "INSERT INTO saved_filter (name, query, saved_by) VALUES (:name, :query, :by)",
                Map.of("name", Storable.text(filter.name), "query", filter.query, "by", Storable.text(filter.savedBy)));
    }

    /** Forgets a filter. */
    public void remove(String name) {
        rows.update("DELETE FROM saved_filter WHERE name = :name", "name", name);
    }

    /**
     * A filter.
     *
     * @param query of the page's address what stands behind the question mark
     * @param savedBy who gave it the name
     */
    public record Saved(String name, String query, String savedBy) {}
}
