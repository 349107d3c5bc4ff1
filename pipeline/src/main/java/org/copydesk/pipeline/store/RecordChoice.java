package org.copydesk.pipeline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds the documents whose records are asked for. */
final class RecordChoice {
    private final StringBuilder sql = new StringBuilder(
            "SELECT c.document_id, d.uri FROM cleaning c" + " JOIN document d ON d.id = c.document_id");
    private final List<Object> values = new ArrayList<>();

    private RecordChoice(Selection selection) {
        if (selection.kind() != null) {
            sql.append(" JOIN article a ON a.document_id = c.document_id");
        }
        sql.append(" WHERE 1 = 1");
        if (!selection.held()) {
            sql.append(" AND ").append(HeldStore.notHeld("c"));
        }
        and("c.run_id = ?", selection.runId());
        and("c.cleaned_at >= ?", selection.since());
        and("a.kind = ?", selection.kind());
        String site = selection.site();
        and("c.site = ?", site == null ? null : site.toLowerCase(Locale.ROOT));
    }

    private void and(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            values.add(value);
        }
    }

    /**
     * The ids, in the order of the URIs' UTF-16 units. They are sorted here: databases sort texts each in its own way. Of every
     * record that is asked for the id and the URI are in memory, about 300 bytes.
     */
    static List<String> ids(JdbcTemplate jdbc, Selection selection) {
        RecordChoice choice = new RecordChoice(selection);
        List<Named> found = jdbc.query(
                choice.sql.toString(),
                (row, number) -> new Named(row.getString(2), row.getString(1)),
                choice.values.toArray());
        return found.stream().sorted().map(Named::id).toList();
    }

    /** A document on its way to its place. */
    private record Named(String uri, String id) implements Comparable<Named> {
        @Override
        public int compareTo(Named other) {
            return uri.compareTo(other.uri);
        }
    }
}
