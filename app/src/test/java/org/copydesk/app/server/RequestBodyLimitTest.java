package org.copydesk.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that reads the body of a form, as one that looks for a token does, and answers what it was not asked for by 401. */
class RequestBodyLimitTest {
    private static final int LARGE = 3_000_000;

    @TempDir
    private Path folder;

    private final Tomcat tomcat = new Tomcat();
    private int port;

    @BeforeEach
    void start() throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        RequestBodyLimit.limitSilence(tomcat.getConnector());
        tomcat.getEngine().getPipeline().addValve(new RequestBodyLimit());
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "form", new Form());
        context.addServletMappingDecoded("/*", "form");
        tomcat.start();
        port = tomcat.getConnector().getLocalPort();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void bodiesThatTrickleInHoldFewThreads() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 230; i++) {
                Socket socket = new Socket("127.0.0.1", port);
                slow.add(socket);
                String length = i % 2 == 0 ? "Content-Length: 100000" : "Transfer-Encoding: chunked";
                socket.getOutputStream()
                        .write(("POST " + (i % 4 < 2 ? "/form" : "/refused") + " HTTP/1.1\r\nHost: localhost\r\n"
                                        + length + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\na")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(asked("/form", HttpRequest.BodyPublishers.noBody()).statusCode())
                    .isEqualTo(200);
            assertThat(asked("/form", HttpRequest.BodyPublishers.ofString("token=right"))
                            .body())
                    .isEqualTo("right");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void bodiesThatComeAreReadHoweverTheyAreSent() throws Exception {
        String form = "token=right&other=" + "x".repeat(1_000_000);
        assertThat(asked("/form", HttpRequest.BodyPublishers.ofString(form)).body())
                .isEqualTo("right");
        byte[] bytes = form.getBytes(StandardCharsets.US_ASCII);
        assertThat(asked(
                                "/form",
                                HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(bytes)))
                        .body())
                .as("in chunks")
                .isEqualTo("right");
    }

    @Test
    void whoIsRefusedHearsItWithoutSendingTheBody() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("POST /refused HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + LARGE + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 401");
        }
    }

    private HttpResponse<String> asked(String path, HttpRequest.BodyPublisher body) throws Exception {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .timeout(Duration.ofSeconds(4))
                                .POST(body)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static final class Form extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().equals("/refused")) {
                response.setStatus(401);
            } else {
                response.getWriter().write(String.valueOf(request.getParameter("token")));
            }
        }
    }
}
