package org.copydesk.bench.batch;

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
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real program as a server, which runs a job when it is told to. Not thread-safe. */
final class Served implements AutoCloseable {
    private static final String JOB = "night";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long LOOK_EVERY_MS = 50;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path note;
    private final Process server;
    private final String address;
    private final String token;
    private long runs;

    /**
     * Starts it; it has begun to listen when this returns.
     *
     * @param folder where it runs, and where its store is
     * @param inbox what the job cleans
     */
    Served(Installed installed, Path folder, Path inbox) throws IOException, InterruptedException {
        Path settings = Files.writeString(
                folder.resolve("copydesk.yml"),
                "copydesk:\n  jobs:\n    %s:\n      inputs: [ %s ]\n      cron: \"0 0 3 1 1 *\"\n"
                        .formatted(JOB, inbox.toUri().getPath()));
        note = folder.resolve("served.server");
        server = new Child(folder, Map.of("COPYDESK_PASSWORD", Program.PASSWORD))
                .start(
                        installed.command(List.of()),
                        List.of("serve", "--port", "0", "--db", "served", "--settings", settings.toString()));
        waitFor();
        List<String> lines = Files.readAllLines(note);
        address = lines.get(0);
        token = lines.get(1);
    }

    private void waitFor() throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(note) || Files.readAllLines(note).size() < 2) {
            if (System.nanoTime() > until || server.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                server.destroyForcibly();
                throw new IOException("the server did not start");
            }
        }
    }

    /** Has the job run, and waits until it is no longer at work. */
    Ended run() throws IOException, InterruptedException {
        long cpu = cpuMillis();
        long begun = System.nanoTime();
        asked(HttpRequest.newBuilder(uri("jobs/" + JOB + "/runs")).POST(HttpRequest.BodyPublishers.noBody()));
        while (asked(HttpRequest.newBuilder(uri("jobs")))
                .path(0)
                .path("working")
                .asBoolean()) {
            if (server.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                throw new IOException("the server ended");
            }
        }
        long wall = (System.nanoTime() - begun) / 1_000_000;
        JsonNode run = asked(HttpRequest.newBuilder(uri("runs?limit=1"))).path(0);
        if (run.path("id").asLong() != ++runs || !run.path("outcome").asString().equals("finished")) {
            throw new IOException("run " + runs + " failed: " + run);
        }
        return new Ended(0, wall, cpuMillis() - cpu, run.toString());
    }

    private URI uri(String rest) {
        return URI.create(address + "/api/v1/" + rest);
    }

    private JsonNode asked(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("the server answered " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private long cpuMillis() {
        return server.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }
}
