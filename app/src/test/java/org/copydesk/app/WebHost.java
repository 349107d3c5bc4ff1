package org.copydesk.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.database.StoreAddress;
import org.copydesk.app.server.ServerStart;
import org.copydesk.pipeline.batch.CleaningRuns;
import org.copydesk.pipeline.batch.RunRequest;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunSummary;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The server in this JVM, over a store in a folder, on a free port. */
final class WebHost implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final OpenStore store;
    private final ConfigurableApplicationContext context;

    private WebHost(OpenStore store, ConfigurableApplicationContext context) {
        this.store = store;
        this.context = context;
    }

    static WebHost start(Path folder) {
        return start(folder, Map.of());
    }

    static WebHost start(Path folder, Map<String, Object> further) {
        Map<String, Object> settings = new java.util.HashMap<>(further);
        settings.put("copydesk.port", "0");
        return start(folder, "store", Map.of(), settings);
    }

    /** The same over a store elsewhere, whose user and password the environment names. */
    static WebHost start(Path folder, String db, Map<String, String> environment, Map<String, Object> settings) {
        OpenStore store = OpenStore.orNew(StoreAddress.parse(db, folder), "serve", environment);
        return new WebHost(
                store,
                ServerStart.started(
                        store,
                        settings,
                        Ran.terminal(folder, Map.of(), new ByteArrayOutputStream(), new ByteArrayOutputStream())));
    }

    RunSummary clean(Path... paths) {
        return context.getBean(CleaningRuns.class)
                .clean(
                        new RunRequest(
                                java.util.Arrays.stream(paths)
                                        .map(Path::toString)
                                        .toList(),
                                Set.of()),
                        RunListener.NONE);
    }

    /** Waits until a run has come to its end. */
    void waitForRun(long id) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (jdbc().queryForObject(
                                "SELECT COUNT(*) FROM run WHERE id = ? AND finished_at IS NOT NULL", Long.class, id)
                == 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("run " + id + " takes too long");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    JdbcTemplate jdbc() {
        return context.getBean(JdbcTemplate.class);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    <T> T get(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    String password() {
        return store.password().value();
    }

    /** Where the server listens, without a slash at the end. */
    String address() {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String login = Base64.getEncoder()
                .encodeToString((OpenStore.USER + ":" + password()).getBytes(StandardCharsets.UTF_8));
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Authorization", "Basic " + login)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form with the login, but without the token that a page of ours would have; the answer's status. */
    int postFromElsewhere(String path, String form) throws IOException, InterruptedException {
        String login = Base64.getEncoder()
                .encodeToString((OpenStore.USER + ":" + password()).getBytes(StandardCharsets.UTF_8));
        return CLIENT.send(
                        HttpRequest.newBuilder(URI.create(address() + path))
                                .header("Authorization", "Basic " + login)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** A page that must be there. */
    Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return Jsoup.parse(answer.body(), address() + path);
    }

    /** The id of the one document whose address ends so. */
    String id(String ending) {
        return jdbc().queryForObject("SELECT id FROM document WHERE uri LIKE ?", String.class, "%" + ending);
    }

    @Override
    public void close() {
        context.close();
        store.close();
    }
}
