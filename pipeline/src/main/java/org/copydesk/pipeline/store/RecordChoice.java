package org.copydesk.pipeline.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the documents whose records are asked for. */
final class RecordChoice {

    private final StringBuilder sql = new StringBuilder(
            "SELECT c.document_id, d.uri FROM cleaning c" + " JOIN document d ON d.id = c.document_id");
    private final Map<String, Object> values = new HashMap<>();

    private RecordChoice(Selection selection) {
        if (selection.kind() != null) {
            sql.append(" JOIN article a ON a.document_id = c.document_id");
        }
        sql.append(" WHERE 1 = 1");
        if (!selection.held()) {
            sql.append(" AND ").append(HeldStore.notHeld("c"));
        }
        and("c.run_id = :run", "run", selection.runId());
        and("c.cleaned_at >= :since", "since", selection.since());
        and("a.kind = :kind", "kind", selection.kind());
        String site = selection.site();
        and("c.site = :site", "site", site == null ? null : site.toLowerCase(Locale.ROOT));
    }

    private void and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            values.put(name, value);
        }
    }

    /**
     * The ids, in the order of the URIs' UTF-16 units. They are sorted here: databases sort texts each in its own way. Of every
     * record that is asked for the id and the URI are in memory, about 300 bytes.
     */
    static List<String> ids(Rows rows, Selection selection) {
        RecordChoice choice = new RecordChoice(selection);
        return rows.sql(choice.sql.toString()).params(choice.values).query(rows.as(Named.class)).list().stream()
                .sorted(Comparator.comparing(Named::uri))
                .map(Named::documentId)
                .toList();
    }

    /** A document on its way to its place. */
    private record Named(String documentId, String uri) {}
}
