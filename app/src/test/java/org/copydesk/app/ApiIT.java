package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.app.web.WebStore;
import org.copydesk.pipeline.store.LeaseOwner;
import org.copydesk.pipeline.store.LeaseStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What programs ask a server, over a store of the samples. */
class ApiIT {
    private static final Path SAMPLES = Path.of("../samples").toAbsolutePath().normalize();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static WebHost host;

    @BeforeAll
    static void start() throws Exception {
        host = WebHost.start(
                folder, Map.of("copydesk.jobs.yearly.inputs[0]", SAMPLES, "copydesk.jobs.yearly.cron", "0 0 3 1 1 *"));
        Path broken =
                Files.write(folder.resolve("broken.bin"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
        host.clean(SAMPLES, broken);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(host.address() + "/api/v1" + path))
                .header("Authorization", "Bearer " + host.get(WebStore.class).token());
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = sent(request(path));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> posted(String path) throws IOException, InterruptedException {
        return sent(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void listsAllRecordsPageByPage() throws Exception {
        Set<String> ids = new TreeSet<>();
        String after = "";
        int pages = 0;
        do {
            JsonNode page = json("/articles?limit=5&after=" + after);
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            after = page.path("next").asString("");
            pages++;
        } while (!after.isEmpty());
        assertThat(ids).hasSize(host.jdbc().queryForObject("SELECT COUNT(*) FROM cleaning", Integer.class));
        assertThat(pages).isEqualTo((ids.size() + 4) / 5);
        assertThat(json("/articles?kind=no-such-kind").path("items")).isEmpty();
        assertThat(json("/articles?language=de")
                        .path("items")
                        .get(0)
                        .path("uri")
                        .asString())
                .endsWith("stadtbad.html");
    }

    @Test
    void givesTheRecordThatExportWrites() throws Exception {
        String id = host.id("harbour-bridge.html");
        JsonNode record = json("/articles/" + id);
        assertThat(record.path("title").asString()).isNotEmpty();
        assertThat(json("/articles/" + id + "/changes"))
                .isEqualTo(record.path("changes"))
                .isNotEmpty();
        assertThat(json("/articles/" + id + "?source=true").path("source").asString())
                .isNotEmpty();
    }

    @Test
    void sendsNothingTwice() throws Exception {
        String path = "/articles/" + host.id("harbour-bridge.html");
        String tag = sent(request(path)).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = sent(request(path).header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void cleansOneDocumentAndStoresNothing() throws Exception {
        int before = host.jdbc().queryForObject("SELECT COUNT(*) FROM document", Integer.class);
        HttpResponse<String> answer = sent(request("/clean?url=https://quay.example/bells")
                .header("Content-Type", "text/html; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "<html><head><title>Bells of Lisk</title></head><body><article>"
                                + "<h1>Bells of Lisk</h1><p>The bells of Lisk rang teh whole night, said the sexton .</p>"
                                + "<p>Nobody slept, and nobody minded much.</p></article></body></html>")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode record = JsonMapper.shared().readTree(answer.body());
        assertThat(record.path("title").asString()).isEqualTo("Bells of Lisk");
        assertThat(record.path("site").asString()).isEqualTo("quay.example");
        assertThat(record.path("text").asString()).contains("said the sexton.");
        assertThat(host.jdbc().queryForObject("SELECT COUNT(*) FROM document", Integer.class))
                .isEqualTo(before);
        HttpResponse<String> refused =
                sent(request("/clean").POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {0, 1, 2, 3, 0, 0, 7})));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void aFormIsNoDocument() throws Exception {
        for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            HttpResponse<String> refused = sent(request("/clean?url=https://quay.example/bells")
                    .header("Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString("<p>The bells of Lisk rang the whole night.</p>")));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(415);
            assertThat(JsonMapper.shared()
                            .readTree(refused.body())
                            .path("detail")
                            .asString())
                    .contains("Content-Type: text/html");
        }
        HttpResponse<String> untold = sent(request("/clean")
                .POST(HttpRequest.BodyPublishers.ofString("<p>The bells of Lisk rang the whole night.</p>")));
        assertThat(untold.statusCode()).as(untold.body()).isEqualTo(200);
    }

    @Test
    void decidesAndTakesItBack() throws Exception {
        String id = host.id("harbour-bridge.html");
        JsonNode before = json("/articles/" + id);
        HttpResponse<String> decided = posted("/articles/" + id + "/rulings?change="
                + before.path("changes").get(0).path("key").asString()
                + "&decision=reject&note=as+it+was+written");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
        JsonNode ruling = JsonMapper.shared().readTree(decided.body());
        assertThat(ruling.path("by").asString()).isEqualTo("api");
        assertThat(json("/articles/" + id + "/rulings")).hasSize(1);
        assertThat(json("/rulings").get(0).path("number")).isEqualTo(ruling.path("number"));
        assertThat(json("/articles/" + id).path("changes").size())
                .isLessThan(before.path("changes").size());
        String undo = "/rulings/" + ruling.path("number").asLong() + "/undo";
        assertThat(posted(undo).statusCode()).isEqualTo(200);
        assertThat(posted(undo).statusCode()).isEqualTo(409);
        assertThat(json("/articles/" + id)).isEqualTo(before);
        HttpResponse<String> number = posted("/articles/" + id + "/rulings?change=c1&decision=reject");
        assertThat(number.statusCode()).isEqualTo(404);
        assertThat(number.body())
                .contains(before.path("changes").get(0).path("key").asString());
    }

    @Test
    void tellsOfRunsAndOfWhatWasSetAside() throws Exception {
        JsonNode run = json("/runs").get(0);
        assertThat(run.path("outcome").asString()).isEqualTo("finished");
        assertThat(json("/runs/" + run.path("id").asLong())
                        .path("counts")
                        .path("received")
                        .asInt())
                .isEqualTo(run.path("documents").asInt());
        JsonNode aside = json("/quarantine").path("items");
        assertThat(aside).hasSize(1);
        assertThat(aside.get(0).path("uri").asString()).endsWith("broken.bin");
        assertThat(posted("/runs/1/stop").statusCode()).isEqualTo(409);
    }

    @Test
    void beginsAJob() throws Exception {
        JsonNode job = json("/jobs").get(0);
        assertThat(job.path("name").asString()).isEqualTo("yearly");
        assertThat(job.path("next").asString()).contains("-01-01T03:00:00");
        LeaseStore leases = host.get(LeaseStore.class);
        LeaseOwner other = new LeaseOwner("somebody", "elsewhere", 7, "clean");
        assertThat(leases.take(other, Duration.ofMinutes(1))).isTrue();
        assertThat(posted("/jobs/yearly/runs").statusCode()).isEqualTo(409);
        leases.release(other);
        long run = json("/runs").get(0).path("id").asLong() + 1;
        assertThat(posted("/jobs/yearly/runs").statusCode()).isEqualTo(202);
        host.waitForRun(run);
        assertThat(json("/runs").get(0).path("id").asLong()).isEqualTo(run);
        assertThat(json("/runs").get(0).path("job").asString()).isEqualTo("yearly");
        assertThat(posted("/jobs/weekly/runs").statusCode()).isEqualTo(404);
        assertThat(posted("/jobs/yearly/pause").statusCode()).isEqualTo(204);
        assertThat(json("/jobs").get(0).path("next").isNull()).isTrue();
        assertThat(json("/jobs").get(0).path("pausedBy").asString()).isNotEmpty();
        assertThat(posted("/jobs/yearly/resume").statusCode()).isEqualTo(204);
        assertThat(json("/jobs").get(0).path("pausedAt").isNull()).isTrue();
        assertThat(posted("/jobs/weekly/pause").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesInASentence() throws Exception {
        for (Map.Entry<String, Integer> asked : Map.of(
                        "/articles/0000000000000000",
                        404,
                        "/articles?limit=0",
                        400,
                        "/articles?run=x",
                        400,
                        "/runs/99",
                        404)
                .entrySet()) {
            HttpResponse<String> answer = sent(request(asked.getKey()));
            assertThat(answer.statusCode()).as(asked.getKey()).isEqualTo(asked.getValue());
            assertThat(JsonMapper.shared()
                            .readTree(answer.body())
                            .path("detail")
                            .asString())
                    .as(asked.getKey())
                    .isNotEmpty();
        }
        assertThat(posted("/articles/" + host.id("chess-club.txt") + "/rulings?change=c1&decision=maybe")
                        .statusCode())
                .isEqualTo(400);
        assertThat(posted("/articles/" + host.id("chess-club.txt") + "/rulings?change=c999&decision=keep")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void isDescribedAsItIs() throws Exception {
        Map<String, Map<String, Map<String, Object>>> description =
                new Yaml().load(sent(request("/openapi.yaml")).body());
        Set<String> described = new TreeSet<>();
        description
                .get("paths")
                .forEach((path, methods) -> methods.keySet()
                        .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        Set<String> answered = new TreeSet<>();
        host.get("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> {
                                    if (path.startsWith("/api/")) {
                                        answered.add(method + " " + path);
                                    }
                                })));
        assertThat(described).isEqualTo(answered);
        assertThat(List.copyOf(described)).hasSizeGreaterThan(10);
    }

    @Test
    void givesRecordsWithTheirText() throws Exception {
        JsonNode page = json("/articles?text=true&limit=2");
        String id = page.path("items").get(0).path("id").asString();
        assertThat(page.path("items").get(0).path("text"))
                .isEqualTo(json("/articles/" + id).path("text"));
        assertThat(json("/articles?limit=2").path("items").get(0).has("text")).isFalse();

        HttpResponse<String> all = sent(request("/articles.ndjson"));
        assertThat(all.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        assertThat(all.body().lines())
                .hasSize(host.jdbc().queryForObject("SELECT COUNT(*) FROM cleaning", Integer.class));
        assertThat(all.body()
                        .lines()
                        .map(line -> JsonMapper.shared().readTree(line))
                        .map(one -> one.path("uri").asString()))
                .isSorted();
        assertThat(sent(request("/articles.ndjson?source=true&kind=article"))
                        .body()
                        .lines())
                .isNotEmpty()
                .allMatch(line -> line.contains("\"source\":"));
        assertThat(sent(request("/articles.ndjson?site=no.such")).body()).isEmpty();
    }

    @Test
    void refusesParametersThatNobodyReads() throws Exception {
        for (Map.Entry<String, String> asked : Map.of(
                        "/articles?sight=a.example",
                        "there is no parameter sight; known: after, kind, language, limit, run, site, text",
                        "/articles.ndjson?limit=3",
                        "there is no parameter limit; known: kind, run, site, source",
                        "/jobs?x=%3Cb%3E",
                        "there is no parameter x; this takes none")
                .entrySet()) {
            HttpResponse<String> answer = sent(request(asked.getKey()));
            assertThat(answer.statusCode()).as(asked.getKey()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            assertThat(JsonMapper.shared()
                            .readTree(answer.body())
                            .path("detail")
                            .asString())
                    .isEqualTo(asked.getValue());
        }
    }

    @Test
    void answersAsTheDescriptionSays() throws Exception {
        String article = "/articles/" + host.id("harbour-bridge.html");
        posted(article + "/rulings?change="
                + json(article).path("changes").get(0).path("key").asString() + "&decision=keep");
        Map<String, String> asked = Map.of(
                "/articles", "/articles?text=true",
                "/articles/{id}", article + "?source=true",
                "/articles/{id}/changes", article + "/changes",
                "/articles/{id}/rulings", article + "/rulings",
                "/rulings", "/rulings",
                "/runs", "/runs",
                "/runs/{id}", "/runs/1",
                "/jobs", "/jobs",
                "/quarantine", "/quarantine");
        String description = JsonMapper.shared()
                .writeValueAsString(
                        new Yaml().load(sent(request("/openapi.yaml")).body()));
        String here = "https://copydesk.org/openapi.json";
        String record = Files.readString(Path.of("../docs/record.schema.json"));
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder ->
                        builder.schemas(Map.of(here, description, "https://copydesk.org/record.schema.json", record)));
        for (Map.Entry<String, String> one : asked.entrySet()) {
            boolean shared = one.getKey().endsWith("rulings");
            String at = shared
                    ? "/components/responses/Rulings"
                    : "/paths/" + ("/api/v1" + one.getKey()).replace("/", "~1") + "/get/responses/200";
            Schema schema = schemas.getSchema(SchemaLocation.of(here + "#" + at + "/content/application~1json/schema"));
            JsonNode answer = json(one.getValue());
            assertThat(answer.isEmpty()).as(one.getValue()).isFalse();
            assertThat(schema.validate(answer)).as(one.getValue()).isEmpty();
        }
        Schema line = schemas.getSchema(SchemaLocation.of(
                here + "#/paths/~1api~1v1~1articles.ndjson/get/responses/200/content/application~1x-ndjson/schema"));
        List<JsonNode> records = sent(request("/articles.ndjson?source=true"))
                .body()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(records)
                .hasSizeGreaterThan(10)
                .allSatisfy(each -> assertThat(line.validate(each))
                        .as(each.path("uri").asString())
                        .isEmpty());
        ((ObjectNode) records.get(0)).put("title", 7);
        assertThat(line.validate(records.get(0))).isNotEmpty();
    }

    @Test
    void whoeverCallsAPageARecordHasItCleanedAllTheSame() throws Exception {
        String record = sent(request("/articles/" + host.id("harbour-bridge.html") + "?source=true"))
                .body();
        HttpResponse<String> answer = sent(request("/clean?url=https://forged.example/")
                .header("Content-Type", "Application/vnd.copydesk.record+json")
                .POST(HttpRequest.BodyPublishers.ofString(record)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("text"))
                .isNotEqualTo(JsonMapper.shared().readTree(record).path("text"));
    }
}
