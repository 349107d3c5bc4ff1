package org.copydesk.pipeline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads and writes many rows in few statements. */
final class Rows {
    /** Ids in one statement: few enough for any database, enough to make the round trip cheap. */
    private static final int AT_ONCE = 500;

    private Rows() {}

    /** Runs a statement once for each row of values, in one round trip. */
    static void batch(JdbcTemplate jdbc, String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    /** The first column, as text, of what a query finds. */
    static List<String> strings(JdbcTemplate jdbc, String sql, Object... values) {
        return jdbc.query(sql, (row, number) -> row.getString(1), values);
    }

    /** Queries with a statement whose {@code (?)} takes the ids, so many at once, after the values {@code before}. */
    static void forEach(
            JdbcTemplate jdbc, String sql, Collection<String> ids, RowCallbackHandler row, Object... before) {
        inGroups(ids, group -> jdbc.query(sql.replace("(?)", marks(group.size())), row, joined(before, group)));
    }

    /**
     * Updates with a statement whose {@code (?)} takes the ids, so many at once, after the values {@code before}; returns how many
     * rows it was.
     */
    static int update(JdbcTemplate jdbc, String sql, Collection<String> ids, Object... before) {
        int[] updated = {0};
        inGroups(
                ids,
                group -> updated[0] += jdbc.update(sql.replace("(?)", marks(group.size())), joined(before, group)));
        return updated[0];
    }

    private static Object[] joined(Object[] before, List<String> ids) {
        return Stream.concat(Stream.of(before), ids.stream()).toArray();
    }

    private static void inGroups(Collection<String> ids, Consumer<List<String>> work) {
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            work.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private static String marks(int count) {
        return "(" + String.join(",", Collections.nCopies(count, "?")) + ")";
    }
}
