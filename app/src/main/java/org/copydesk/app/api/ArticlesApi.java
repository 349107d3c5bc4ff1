package org.copydesk.app.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.copydesk.pipeline.job.RecordExport;
import org.copydesk.pipeline.store.CleaningStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records: listed, and one at a time as {@code record.schema.json} describes them. */
@RestController
@RequestMapping(Api.V1 + "/articles")
final class ArticlesApi {
    private final JdbcTemplate jdbc;
    private final CleaningStore cleanings;

    ArticlesApi(JdbcTemplate jdbc, CleaningStore cleanings) {
        this.jdbc = jdbc;
        this.cleanings = cleanings;
    }

    /** In the order of their ids, which no later run changes: what is asked page by page is complete. */
    @GetMapping
    Page<Summary> list(
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) @Nullable Long run,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit) {
        int most = Api.most(limit);
        StringBuilder where = new StringBuilder(" WHERE l.document_id > ?");
        List<Object> values = new ArrayList<>(List.of(after));
        add(where, values, "l.site", site);
        add(where, values, "l.kind", kind);
        add(where, values, "l.language", language);
        if (run != null) {
            where.append(" AND l.run_id = ?");
            values.add(run);
        }
        List<Summary> found = jdbc.query(
                "SELECT l.document_id, d.uri, l.headline, l.site, n.says, l.kind, l.language, l.run_id, l.cleaned_at,"
                        + " l.edits, l.suggestions FROM listing l JOIN document d ON d.id = l.document_id"
                        + " LEFT JOIN fact n ON n.document_id = l.document_id AND n.field = 'site' AND n.ordinal = 0"
                        + where
                        + " ORDER BY l.document_id FETCH FIRST " + (most + 1) + " ROWS ONLY",
                (row, n) -> new Summary(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getLong(8),
                        row.getObject(9, OffsetDateTime.class),
                        row.getInt(10),
                        row.getInt(11)),
                values.toArray());
        return Page.of(found, most, Summary::id);
    }

    private static void add(StringBuilder where, List<Object> values, String column, String value) {
        if (!value.isEmpty()) {
            where.append(" AND ").append(column).append(" = ?");
            values.add(value);
        }
    }

    /** The whole record, with its source if asked for. */
    @GetMapping(value = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] one(@PathVariable String id, @RequestParam(defaultValue = "false") boolean source) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (new RecordExport(cleanings).write(List.of(id), out, source) == 0) {
            throw Api.unknown("article " + id);
        }
        return out.toByteArray();
    }

    /** The record's changes alone. */
    @GetMapping("/{id}/changes")
    JsonNode changes(@PathVariable String id) throws IOException {
        return JsonMapper.shared().readTree(one(id, false)).path("changes");
    }

    /**
     * A record in a list.
     *
     * @param title its beginning, or empty
     * @param site the host, or empty
     * @param siteName what the site calls itself, if it says so
     * @param language a tag, or empty
     * @param run the run that cleaned it
     */
    record Summary(
            String id,
            String uri,
            String title,
            String site,
            @Nullable String siteName,
            String kind,
            String language,
            long run,
            OffsetDateTime cleanedAt,
            int edits,
            int suggestions) {}
}
