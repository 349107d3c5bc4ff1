package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.copydesk.app.cli.StartException;
import org.copydesk.core.article.Change;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.pipeline.decision.Decisions;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.DecisionStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, and what an answer gives away. */
class SecurityIT {
    @TempDir
    private static Path folder;

    private static WebHost host;

    @BeforeAll
    static void start() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("ferry.txt"), "The ferry to the island was late again on Monday.\n");
        Files.writeString(
                texts.resolve("bridge.txt"),
                "The old bridge closes on Monday for repairs, the council said.\n\nShare on Facebook\n\n"
                        + "It opens again in the spring, when the ferry stops.\n");
        Files.write(texts.resolve("broken.bin"), new byte[300]);
        host = WebHost.start(folder);
        host.clean(texts);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void peopleLogInForASessionOfTheirOwn() throws Exception {
        Person person = new Person(host);
        HttpResponse<String> refused = person.get("/articles");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(refused.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        String before = person.session();
        HttpResponse<String> in = person.logIn(host.password());
        assertThat(in.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/articles"));
        assertThat(in.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("copydesk-session=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
        assertThat(person.session()).as("a session from before the login").isNotEqualTo(before);
        Document page = Jsoup.parse(person.get("/articles").body());
        String token =
                page.selectFirst("form[action=/logout] input[name=_csrf]").attr("value");
        assertThat(person.post("/logout", "_csrf=" + encoded(token)).statusCode())
                .isEqualTo(302);
        assertThat(person.get("/articles").statusCode()).isEqualTo(302);
    }

    @Test
    void aWrongPasswordTellsNothing() throws Exception {
        Person person = new Person(host);
        HttpResponse<String> answer = person.logIn("wrong");
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
        assertThat(person.get("/articles").statusCode()).isEqualTo(302);
    }

    @Test
    void formsWithoutTheirTokenAreRefused() throws Exception {
        Person person = new Person(host);
        person.logIn(host.password());
        String id = host.id("broken.bin");
        for (String path : List.of(
                "/logout",
                "/runs?job=nightly",
                "/runs/1/stop",
                "/quarantine/" + id + "/retry",
                "/quarantine/retry?like=x",
                "/review?do=keep&item=x&key=x",
                "/articles/" + id + "/golden?do=remove&seen=x",
                "/login")) {
            assertThat(person.post(path, "").statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void retriesWhatIsInQuarantineFromItsPage() throws Exception {
        Person person = new Person(host);
        person.logIn(host.password());
        String path = "/quarantine/" + host.id("broken.bin");
        Document page = Jsoup.parse(person.get(path).body());
        String token = page.selectFirst("form[action$=retry] input[name=_csrf]").attr("value");
        assertThat(person.post(path + "/retry", "_csrf=" + encoded(token)).statusCode())
                .isEqualTo(302);
        long end = System.nanoTime() + 10_000_000_000L;
        while (host.jdbc().queryForObject("SELECT MAX(attempts) FROM quarantined", Integer.class) < 2) {
            assertThat(System.nanoTime()).as("the retry took too long").isLessThan(end);
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        assertThat(person.post("/runs/1/stop", "_csrf=" + encoded(token)).statusCode())
                .isEqualTo(409);
    }

    @Test
    void takesBackTheDecisionsAboutARuleInARun() throws Exception {
        String id = host.id("bridge.txt");
        Change change = host.get(CleaningStore.class)
                .record(id)
                .orElseThrow()
                .article()
                .changes()
                .get(0);
        host.get(Decisions.class).decide(id, List.of(change.key()), DecisionKind.REJECT, "ada", "");
        Person person = Person.loggedIn(host);
        Document page = person.page("/rules/one?rule=" + change.evidence().rule());
        long next = host.jdbc().queryForObject("SELECT MAX(id) FROM run", Long.class) + 1;
        person.press(page, "form[action$=undo] button");
        host.waitForRun(next);
        assertThat(host.get(DecisionStore.class).of(id)).isEmpty();
        assertThat(host.get(CleaningStore.class)
                        .record(id)
                        .orElseThrow()
                        .article()
                        .changes())
                .contains(change);
    }

    @Test
    void theApiAsksForTheToken() throws Exception {
        Person nobody = new Person(host);
        Person loggedIn = new Person(host);
        loggedIn.logIn(host.password());
        for (String path : List.of("/api", "/api/v1/commands", "/api/v1/nothing", "/api/../api/v1/commands")) {
            assertThat(nobody.post(path, "arg=runs").statusCode()).as(path).isIn(302, 400, 401);
            assertThat(loggedIn.post(path, "arg=runs").statusCode()).as(path).isIn(302, 400, 401);
        }
        assertThat(nobody.post("/api/v1/commands", "arg=runs").body()).contains("\"status\":401");
        List<String> note = Files.readAllLines(folder.resolve("store.server"));
        assertThat(note.get(0)).isEqualTo(host.address());
        assertThat(command(note.get(1) + "x", "arg=runs").statusCode()).isEqualTo(401);
        assertThat(command(note.get(1), "arg=runs").statusCode()).isEqualTo(200);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("store.server"))))
                .isEqualTo("rw-------");
    }

    @Test
    void commandsTouchNoFilesOfTheServer() throws Exception {
        String token = Files.readAllLines(folder.resolve("store.server")).get(1);
        Path out = folder.resolve("stolen.jsonl");
        Path args = Files.writeString(folder.resolve("args"), "runs");
        for (String form : List.of(
                "arg=clean&arg=" + encoded(folder.toString()),
                "arg=export&arg=--out&arg=" + encoded(out.toString()),
                "arg=export&arg=--out%3D" + encoded(out.toString()),
                "arg=retry&arg=--settings&arg=" + encoded(args.toString()),
                "arg=plan&arg=--settings&arg=" + encoded(args.toString()),
                "arg=golden&arg=check&arg=--site-rules&arg=" + encoded(folder.toString()),
                "arg=rules&arg=check&arg=" + encoded(folder.toString()),
                "arg=" + encoded("@" + args),
                "arg=serve",
                "")) {
            HttpResponse<String> answer = command(token, form);
            assertThat(answer.statusCode()).as(form).isEqualTo(200);
            assertThat(answer.body().charAt(answer.body().length() - 1))
                    .as(form)
                    .isNotEqualTo('\0');
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void namesThatLeadHereFromElsewhereAreRefused() throws Exception {
        int port = URI.create(host.address()).getPort();
        for (String name : List.of("evil.example", "127.0.0.1.evil.example", "localhost.evil.example:" + port)) {
            assertThat(status(port, "GET /login HTTP/1.1\r\nHost: " + name))
                    .as(name)
                    .isEqualTo(421);
        }
        assertThat(status(port, "GET /login HTTP/1.1\r\nHost: localhost:" + port))
                .isEqualTo(200);
    }

    @Test
    void pathsLeadNowhereElse() throws Exception {
        int port = URI.create(host.address()).getPort();
        for (String path : List.of(
                "/../store.password",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..;/etc/passwd",
                "/copydesk.css/..%2f..%2fapplication.properties",
                "//articles",
                "/articles;x=y/../h2-console/")) {
            assertThat(status(port, "GET " + path + " HTTP/1.1\r\nHost: localhost"))
                    .as(path)
                    .isIn(302, 400, 401, 404);
        }
        for (String method : List.of("TRACE", "PUT", "DELETE", "PATCH")) {
            assertThat(status(port, method + " /articles HTTP/1.1\r\nContent-Length: 0\r\nHost: localhost"))
                    .as(method)
                    .isIn(400, 401, 403, 405);
        }
    }

    @Test
    void inputIsNoSql() throws Exception {
        for (String attack : List.of("' OR '1'='1", "'; DROP TABLE cleaning; --", "\\'", "%", "1) UNION SELECT 1 --")) {
            String word = encoded(attack);
            for (String path : List.of(
                    "/articles?q=" + word,
                    "/articles?site=" + word,
                    "/articles?rule=" + word,
                    "/articles?in=text&q=" + word,
                    "/sites?q=" + word,
                    "/quarantine?after=" + word,
                    "/sites/one?name=" + word,
                    "/articles/" + word.replace("+", "%20"))) {
                assertThat(host.get(path).statusCode()).as(path).isIn(200, 400, 401, 404);
            }
        }
        assertThat(host.jdbc().queryForObject("SELECT COUNT(*) FROM cleaning", Long.class))
                .isEqualTo(2);
    }

    @Test
    void errorsTellNothingOfTheServer() throws Exception {
        for (String path : List.of("/runs/x", "/articles/0123456789abcdef", "/nothing", "/articles?sort=x&after=y")) {
            HttpResponse<String> answer = host.get(path);
            assertThat(answer.body())
                    .as(path)
                    .doesNotContain("Exception", "at org.", "java.", "springframework", "Tomcat", "SQL");
            assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
        }
    }

    @Test
    void otherMachinesGetInEncryptedOrNotAtAll(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> WebHost.start(elsewhere, Map.of("copydesk.address", "0.0.0.0")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("copydesk.behind-proxy")
                .hasMessageContaining("server.ssl.certificate");
    }

    @Test
    void behindAProxyTheCookieIsSecureAndEachAddressHasTriesOfItsOwn(@TempDir Path elsewhere) throws Exception {
        try (WebHost proxied = WebHost.start(elsewhere, Map.of("copydesk.behind-proxy", "true"))) {
            assertThat(viaProxy(proxied, "/login", "https", "203.0.113.5", "")
                            .headers()
                            .allValues("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .startsWith("copydesk-session=")
                    .contains("Secure", "HttpOnly", "SameSite=Lax");
            assertThat(viaProxy(proxied, "/login", "http", "203.0.113.5", "")
                            .headers()
                            .allValues("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .doesNotContain("Secure");
            for (int i = 0; i < 20; i++) {
                assertThat(viaProxy(proxied, "/keys", "https", "203.0.113.5", "wrong")
                                .statusCode())
                        .isEqualTo(401);
            }
            assertThat(viaProxy(proxied, "/keys", "https", "203.0.113.5", proxied.password())
                            .statusCode())
                    .as("after twenty wrong passwords")
                    .isEqualTo(200);
            assertThat(viaProxy(proxied, "/keys", "https", "203.0.113.6", proxied.password())
                            .statusCode())
                    .as("another address")
                    .isEqualTo(200);
        }
    }

    @Test
    void believesTheNamedProxyAlone(@TempDir Path elsewhere) throws Exception {
        try (WebHost proxied = WebHost.start(
                elsewhere,
                Map.of(
                        "copydesk.behind-proxy", "true",
                        "copydesk.proxies", "192.0.2.1,2001:db8::/32",
                        "copydesk.names", "desk.example.org"))) {
            assertThat(viaProxy(proxied, "/login", "https", "203.0.113.5", "")
                            .headers()
                            .allValues("Set-Cookie"))
                    .singleElement()
                    .asString()
                    .doesNotContain("Secure");
            int port = URI.create(proxied.address()).getPort();
            assertThat(status(port, "GET /login HTTP/1.1\r\nHost: desk.example.org"))
                    .isEqualTo(200);
            assertThat(status(port, "GET /login HTTP/1.1\r\nHost: evil.example"))
                    .isEqualTo(421);
        }
    }

    @Test
    void aForgedAddressBeforeTheProxysEvadesNoLimit(@TempDir Path elsewhere) throws Exception {
        try (WebHost proxied = WebHost.start(elsewhere, Map.of("copydesk.behind-proxy", "true"))) {
            for (int i = 0; i < 20; i++) {
                assertThat(viaProxy(proxied, "/keys", "https", "203.0.113." + i + ", 192.168.1.7", "wrong")
                                .statusCode())
                        .isEqualTo(401);
            }
            Person person = new Person(proxied, Map.of("X-Forwarded-For", "203.0.113.99, 192.168.1.7"));
            // A server with much else to do has forgotten some of them already.
            String to = "";
            for (int i = 0; i < 20 && !to.endsWith("slow"); i++) {
                to = person.logIn("wrong").headers().firstValue("Location").orElse("");
            }
            assertThat(to).isEqualTo("/login?error=slow");
            assertThat(person.get("/login?error=slow").body()).contains("many wrong ones came from your address");
            assertThat(person.logIn(proxied.password()).headers().firstValue("Location"))
                    .hasValueSatisfying(page -> assertThat(page).doesNotContain("error"));
        }
    }

    @Test
    void redirectsNameNoServer(@TempDir Path elsewhere) throws Exception {
        try (WebHost proxied = WebHost.start(elsewhere, Map.of("copydesk.behind-proxy", "true"))) {
            int port = URI.create(proxied.address()).getPort();
            assertThat(answer(port, "GET /articles HTTP/1.1\r\nAccept: text/html\r\nHost: evil.example"))
                    .contains("Location: /login\r\n")
                    .doesNotContain("evil");
        }
    }

    @Test
    void whoShowsNothingIsRefusedBeforeTheBodyIsRead() throws Exception {
        int port = URI.create(host.address()).getPort();
        assertThat(status(port, "POST /api/v1/clean HTTP/1.1\r\nHost: localhost\r\nContent-Length: 30000000"))
                .isEqualTo(401);
    }

    private static HttpResponse<String> viaProxy(
            WebHost proxied, String path, String scheme, String address, String password) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(proxied.address() + path))
                .header("X-Forwarded-Proto", scheme)
                .header("X-Forwarded-For", address);
        if (!password.isEmpty()) {
            byte[] login = ("copydesk:" + password).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> command(String token, String form) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(host.address() + "/api/v1/commands"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    /** The status of a request as it stands, which Java's client would put in order first. */
    private static int status(int port, String head) throws IOException {
        return Integer.parseInt(answer(port, head).split(" ")[1]);
    }

    private static String answer(int port, String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
