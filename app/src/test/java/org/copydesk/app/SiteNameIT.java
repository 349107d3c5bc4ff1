package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.copydesk.app.web.WebStore;
import org.copydesk.pipeline.export.RecordExport;
import org.copydesk.pipeline.store.CleaningStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SiteNameIT {
    @TempDir
    private Path folder;

    @Test
    void siteIsTheHostEverywhereAndSiteNameWhatItCallsItself() throws Exception {
        Path page = Files.writeString(
                folder.resolve("in.jsonl"),
                "{\"url\":\"https://quay.example/bells\",\"html\":\"<html><head><meta property='og:site_name'"
                        + " content='The Quay Courier'><title>Bells of Lisk</title></head><body><article><h1>Bells of"
                        + " Lisk</h1><p>The bells of Lisk rang the whole night, said the sexton, and nobody in the old"
                        + " town slept.</p><p>Nobody slept, and nobody minded much, for it was the last night of the"
                        + " year.</p></article></body></html>\"}\n");
        try (WebHost host = WebHost.start(folder)) {
            host.clean(page);
            String id = host.jdbc().queryForObject("SELECT id FROM document", String.class);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new RecordExport(host.get(CleaningStore.class)).write(List.of(id), out, false);
            named(JsonMapper.shared().readTree(out.toByteArray()));
            named(asked(host, "/articles/" + id));
            named(asked(host, "/articles?site=quay.example").path("items").path(0));
            Map<String, Object> row = host.jdbc()
                    .queryForMap(
                            "SELECT site, site_name FROM articles UNION ALL SELECT site, site_name FROM other_pages");
            assertThat(row.get("SITE")).isEqualTo("quay.example");
            assertThat(String.valueOf(row.get("SITE_NAME"))).contains("The Quay Courier");
        }
    }

    private static void named(JsonNode record) {
        assertThat(record.path("site").asString()).as(record.toString()).isEqualTo("quay.example");
        assertThat(record.path("siteName").asString()).isEqualTo("The Quay Courier");
    }

    private static JsonNode asked(WebHost host, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(host.address() + "/api/v1" + path))
                .header("Authorization", "Bearer " + host.get(WebStore.class).token())
                .build();
        return JsonMapper.shared()
                .readTree(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                        .body());
    }
}
