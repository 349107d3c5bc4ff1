package org.copydesk.app.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.pipeline.export.RecordExport;
import org.copydesk.pipeline.store.ArticleSearch;
import org.copydesk.pipeline.store.ArticleSearch.Summary;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records: listed, and one at a time as {@code record.schema.json} describes them. */
@RestController
@RequestMapping(Api.V1)
record ArticlesApi(ArticleSearch search, CleaningStore cleanings) {

    /**
     * In the order of their ids, which no later run changes: what is asked page by page is complete.
     *
     * @param text whether each has its text
     */
    @GetMapping("/articles")
    ListPage<Listed> list(
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) @Nullable Long run,
            @RequestParam(defaultValue = "false") boolean text,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit) {
        int most = Api.most(limit);
        Map<String, String> asked = new HashMap<>(Map.of("site", site, "kind", kind, "language", language));
        asked.put("run", run == null ? "" : String.valueOf(run));
        asked.values().removeIf(String::isEmpty);
        ListPage<Summary> page = ListPage.of(search.summaries(asked, after, most + 1), most, Summary::id);
        Map<String, String> texts = new HashMap<>();
        if (text) {
            cleanings.forEach(
                    page.items().stream().map(Summary::id).toList(),
                    record -> texts.put(record.documentId(), record.article().text()));
        }
        return new ListPage<>(
                page.items().stream()
                        .map(one -> new Listed(one, texts.get(one.id())))
                        .toList(),
                page.next());
    }

    /** All whole records as JSON lines, in the order of their addresses; a hundred of them are in memory. */
    @GetMapping(value = "/articles.ndjson", produces = "application/x-ndjson")
    void all(
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable Long run,
            @RequestParam(defaultValue = "false") boolean source,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("application/x-ndjson");
        Selection chosen = new Selection(
                run, null, kind.isEmpty() ? null : kind, site.isEmpty() ? null : site.toLowerCase(Locale.ROOT), false);
        new RecordExport(cleanings).write(cleanings.ids(chosen), response.getOutputStream(), source);
    }

    /** A record in a list, with its text if that is asked for. */
    record Listed(
            @JsonUnwrapped Summary summary,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String text) {}

    /** The whole record, with its source if asked for. */
    @GetMapping(value = "/articles/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] one(@PathVariable String id, @RequestParam(defaultValue = "false") boolean source) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (new RecordExport(cleanings).write(List.of(id), out, source) == 0) {
            throw Api.unknown("article " + id);
        }
        return out.toByteArray();
    }

    /** The record's changes alone. */
    @GetMapping("/articles/{id}/changes")
    JsonNode changes(@PathVariable String id) throws IOException {
        return JsonMapper.shared().readTree(one(id, false)).path("changes");
    }
}
