package org.copydesk.app.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesTest {
    private static final Notice FAILED = new Notice(
            Notice.Event.FAILURE,
            "nightly",
            7L,
            Instant.parse("2026-11-17T03:00:00Z"),
            "the run failed: no \"room\"; $(rm x)",
            List.of("a", "b"));
    private static final String JSON = "{\"event\":\"failure\",\"job\":\"nightly\",\"run\":7,\"at\":"
            + "\"2026-11-17T03:00:00Z\",\"message\":\"the run failed: no \\\"room\\\"; $(rm x)\",\"alarms\":[\"a\",\"b\"]}";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final List<String> said = new ArrayList<>();
    private final List<String> received = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path folder;

    private void tell(Channel channel, Notice.Event... events) {
        new Notices(List.of(new Notices.Wanted(channel, Set.of(events))), Runnable::run, said::add).tell(FAILED);
    }

    @Test
    void givesACommandTheNoticeAsItsInputAndNoShell() throws IOException {
        Path out = folder.resolve("a b;c");
        tell(new CommandChannel(List.of("dd", "of=" + out), LONG), Notice.Event.FAILURE);
        assertThat(said).isEmpty();
        assertThat(Files.readString(out)).isEqualTo(JSON);
    }

    @Test
    void tellsNobodyWhatTheyDontWantToHear() {
        Path out = folder.resolve("out");
        tell(new CommandChannel(List.of("dd", "of=" + out), LONG), Notice.Event.SUCCESS, Notice.Event.ALARM);
        assertThat(out).doesNotExist();
    }

    @Test
    void saysWhyACommandDidNotTakeTheNotice() {
        tell(new CommandChannel(List.of("false"), LONG), Notice.Event.FAILURE);
        tell(new CommandChannel(List.of("sleep", "600"), Duration.ofMillis(50)), Notice.Event.FAILURE);
        tell(new CommandChannel(List.of(folder.resolve("nothing").toString()), LONG), Notice.Event.FAILURE);
        assertThat(said).hasSize(3);
        assertThat(said.get(0))
                .isEqualTo("warning  nightly: a notice to the command false did not arrive: it ended with 1");
        assertThat(said.get(1)).endsWith("did not arrive: it did not end within 50 ms");
        assertThat(said.get(2)).contains("Cannot run program");
    }

    @Test
    void postsToAWebhookWithItsSecret() throws IOException {
        try (Answering server = new Answering(200)) {
            tell(webhook(server.address()), Notice.Event.FAILURE);
        }
        assertThat(said).isEmpty();
        assertThat(received).containsExactly("application/json open sesame " + JSON);
    }

    @Test
    void triesAWebhookAgainThatIsInTrouble() throws IOException {
        try (Answering server = new Answering(503, 429, 204)) {
            tell(webhook(server.address()), Notice.Event.FAILURE);
        }
        assertThat(said).isEmpty();
        assertThat(received).hasSize(3);
    }

    @Test
    void givesUpAfterThreeTriesAndAtOnceWhereTryingAgainIsNoUse() throws IOException {
        try (Answering server = new Answering(500, 500, 500, 404)) {
            tell(webhook(server.address()), Notice.Event.FAILURE);
            tell(webhook(server.address()), Notice.Event.FAILURE);
        }
        assertThat(received).hasSize(4);
        assertThat(said)
                .containsExactly(
                        "warning  nightly: a notice to the webhook at 127.0.0.1 did not arrive: it answered 500",
                        "warning  nightly: a notice to the webhook at 127.0.0.1 did not arrive: it answered 404");
    }

    @Test
    void followsNoRedirect() throws IOException {
        try (Answering server = new Answering(302, 200)) {
            tell(webhook(server.address()), Notice.Event.FAILURE);
        }
        assertThat(received).hasSize(1);
        assertThat(said).singleElement().asString().endsWith("it answered 302");
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        URI gone;
        try (Answering server = new Answering(200)) {
            gone = server.address();
        }
        tell(webhook(gone), Notice.Event.FAILURE);
        assertThat(said).singleElement().asString().contains("did not arrive: ");
    }

    private static WebhookChannel webhook(URI address) {
        return new WebhookChannel(address, Map.of("X-Secret", "open sesame"), LONG, SHORT);
    }

    /** A server that gives these answers, one after the other. */
    private final class Answering implements AutoCloseable {
        private final HttpServer server;

        Answering(int... statuses) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                received.add(exchange.getRequestHeaders().getFirst("Content-Type") + " "
                        + exchange.getRequestHeaders().getFirst("X-Secret") + " " + body);
                exchange.getResponseHeaders().add("Location", address() + "elsewhere");
                exchange.sendResponseHeaders(statuses[received.size() - 1], -1);
                exchange.close();
            });
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
