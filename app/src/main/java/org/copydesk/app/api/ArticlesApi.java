package org.copydesk.app.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.pipeline.export.RecordExport;
import org.copydesk.pipeline.store.ArticleSearch;
import org.copydesk.pipeline.store.ArticleSearch.Summary;
import org.copydesk.pipeline.store.CleaningStore;
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
@RequestMapping(Api.V1 + "/articles")
record ArticlesApi(ArticleSearch search, CleaningStore cleanings) {

    /** In the order of their ids, which no later run changes: what is asked page by page is complete. */
    @GetMapping
    ListPage<Summary> list(
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) @Nullable Long run,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit) {
        int most = Api.most(limit);
        Map<String, String> asked = new HashMap<>(Map.of("site", site, "kind", kind, "language", language));
        asked.put("run", run == null ? "" : String.valueOf(run));
        asked.values().removeIf(String::isEmpty);
        return ListPage.of(search.summaries(asked, after, most + 1), most, Summary::id);
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
}
