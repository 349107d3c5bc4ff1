package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server in a JVM of its own, as a person starts it. */
class ServeIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static Process process;
    private static final Map<String, String> SAID = new HashMap<>();
    private static final StringBuilder ERR = new StringBuilder();

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(folder.resolve("inbox/a.txt"), "The ferry was late again.\n");
        process = Ran.process(
                        folder, "serve", "--port", "0", "--inbox", "inbox", "--cron", "* * * * * *", "--db", "store")
                .start();
        BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
        String line;
        while ((line = err.readLine()) != null) {
            ERR.append(line).append('\n');
            String[] words = line.split("\\s+", 2);
            SAID.put(words[0], words.length == 2 ? words[1] : "");
            if (line.contains("1 cleaned")) {
                break;
            }
        }
        assertThat(SAID).as(ERR.toString()).containsKey("serving");
    }

    @AfterAll
    static void kill() {
        process.destroyForcibly();
    }

    @Test
    void cleansTheInboxOnItsSchedule() {
        assertThat(ERR.toString()).contains("inbox: 1 in, 1 cleaned, 0 unchanged, 0 quarantined");
    }

    @Test
    void saysWhereThePasswordIsButNotThePassword() throws IOException {
        assertThat(SAID.get("password")).isEqualTo("in " + folder.resolve("store.password"));
        assertThat(ERR.toString()).doesNotContain(password());
    }

    @Test
    void listensOnLoopback() {
        assertThat(SAID.get("serving")).startsWith("http://127.0.0.1:");
        assertThat(ERR.toString()).doesNotContain("INFO").contains("serving  http://127.0.0.1:");
    }

    @Test
    void asksForThePasswordBeforeAnyPage() throws Exception {
        for (String path : new String[] {
            "", "articles", "runs", "queries", "keys.js", "h2-console/", "h2-console/login.do", "nothing"
        }) {
            assertThat(get(path, null).statusCode()).as(path).isEqualTo(401);
            assertThat(get(path, "copydesk:wrong").statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void showsTheStartPage() throws Exception {
        HttpResponse<String> page = get("", "copydesk:" + password());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("jdbc:h2:file:" + folder.resolve("store"))
                .contains("<b>1</b> <a href=\"/articles\">records</a>")
                .doesNotContain(password());
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    }

    @Test
    void letsTheUserLogInAtTheConsole() throws Exception {
        HttpResponse<String> login = console("jdbc:h2:file:" + folder.resolve("store"));
        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(login.body()).contains("frameset");
        assertThat(login.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
    }

    @Test
    void makesNoDatabaseFromTheConsole() throws Exception {
        console("jdbc:h2:file:" + folder.resolve("fresh"));
        assertThat(folder.resolve("fresh.mv.db")).doesNotExist();
    }

    @Test
    void keepsOthersOutAndNamesItself() {
        Ran clean = Ran.in(folder, "clean", "inbox", "--db", "store");
        assertThat(clean.exitCode()).isEqualTo(7);
        assertThat(clean.err()).contains("in use by process " + process.pid() + " (copydesk serve, since ");
    }

    @Test
    void isFoundByTheDoctor() {
        assertThat(served(Map.of(), "doctor").out())
                .contains("ok       store     " + folder.resolve("store") + " is open in process " + process.pid()
                        + " (copydesk serve, since ");
    }

    @Test
    void runsCommandsOfOthersItself() {
        Ran verify = Ran.in(folder, "verify", "--db", "store");
        assertThat(verify.exitCode()).as(verify.err()).isZero();
        Ran source = Ran.in(folder, "source", "a.txt", "--db", "store");
        assertThat(source.out()).isEqualTo("The ferry was late again.\n");
        Ran export = Ran.in(folder, "export", "--out", "-", "--db", "store");
        assertThat(export.out()).startsWith("{").contains("a.txt");
        assertThat(Ran.in(folder, "runs", "--db", "store").out()).contains("finished");
        assertThat(Ran.in(folder, "retry", "--db", "store").err()).contains("nothing to retry");
        assertThat(Ran.in(folder, "explain", "nobody", "--db", "store").exitCode())
                .isEqualTo(1);
        assertThat(served(Map.of(), "sql", "select count(*) as n from articles").out())
                .isEqualTo("n\n1\n");
        assertThat(served(Map.of(), "sql", "delete from article").exitCode()).isEqualTo(2);
        Ran toFile = Ran.in(folder, "export", "--out", "all.jsonl", "--db", "store");
        assertThat(toFile.exitCode()).isEqualTo(7);
        assertThat(toFile.err()).contains("--out -");
    }

    @Test
    void decidesPlansAndKeepsGoldenRecordsForOthers() {
        String uri = folder.resolve("inbox/a.txt").toUri().toString();
        Ran pin = served(Map.of("USER", "ada"), "decide", "pin", uri, "TITLE", "A late ferry");
        assertThat(pin.exitCode()).as(pin.err()).isZero();
        assertThat(pin.err()).contains("decision 1: title pinned");
        assertThat(served(Map.of(), "decide", "list").out()).contains("title = A late ferry  by ada");
        assertThat(served(Map.of(), "decide", "reject", uri, "c9").exitCode()).isEqualTo(1);
        assertThat(served(Map.of(), "decide").exitCode()).isEqualTo(2);

        Ran golden = served(Map.of(), "golden", "add", uri, "--why", "short");
        assertThat(golden.exitCode()).as(golden.err()).isZero();
        assertThat(served(Map.of(), "golden", "list").out()).contains("a.txt").contains("short");
        Ran check = served(Map.of(), "golden", "check");
        assertThat(check.exitCode()).as(check.err()).isZero();
        assertThat(check.out()).startsWith("ok     1.0000");

        Ran plan = served(Map.of(), "plan", "--json");
        assertThat(plan.exitCode()).as(plan.err()).isZero();
        assertThat(plan.out()).startsWith("{").contains("\"documents\" : 1");
        assertThat(plan.err()).contains("plan 1\nnext     copydesk plan apply 1");
        assertThat(served(Map.of(), "plan", "list").out().lines()).hasSize(2);
        assertThat(served(Map.of(), "plan", "apply", "99").err()).contains("there is no plan 99");
        assertThat(served(Map.of(), "plan", "drop", "1").exitCode()).isZero();
        assertThat(served(Map.of(), "golden", "remove", uri).exitCode()).isZero();
        assertThat(served(Map.of(), "golden", "remove", uri).exitCode()).isEqualTo(1);
    }

    @Test
    void isBackedUpWhileItServes() {
        Ran backup = served(Map.of(), "backup", "all.zip");
        assertThat(backup.exitCode()).as(backup.err()).isZero();
        assertThat(backup.err()).isEqualTo("backup   all.zip\n");
        Ran restore = Ran.in(folder, "restore", "all.zip", "--db", "restored");
        assertThat(restore.exitCode()).as(restore.err()).isZero();
        assertThat(Ran.in(folder, "source", "a.txt", "--db", "restored").out())
                .isEqualTo("The ferry was late again.\n");
        assertThat(served(Map.of(), "restore", "all.zip").exitCode()).isEqualTo(1);
    }

    @Test
    void listsItsOwnJobsForOthers() {
        Ran jobs = served(Map.of(), "jobs");
        assertThat(jobs.exitCode()).as(jobs.err()).isZero();
        assertThat(jobs.out().lines()).hasSize(2);
        assertThat(jobs.out()).contains("inbox");

        Ran paused = served(Map.of("USER", "ada"), "jobs", "pause", "inbox");
        assertThat(paused.exitCode()).as(paused.err()).isZero();
        assertThat(paused.err()).isEqualTo("paused   inbox; next     copydesk jobs resume inbox\n");
        assertThat(served(Map.of(), "jobs").out()).contains(" paused ");
        assertThat(served(Map.of(), "jobs", "--json").out()).contains("\"next\":null", "\"pausedBy\":\"ada\"");
        assertThat(served(Map.of(), "jobs", "resume", "inbox").err()).isEqualTo("resumed  inbox\n");
        assertThat(served(Map.of(), "jobs", "resume", "inbox").err()).contains("no job inbox is paused");
        assertThat(served(Map.of(), "jobs", "pause", "weekly").err()).contains("copydesk.yml names no job weekly");
    }

    @Test
    void saysWhyACommandOfOthersIsRefused() {
        Ran rules = served(Map.of(), "plan", "--site-rules", "inbox");
        assertThat(rules.exitCode()).isEqualTo(7);
        assertThat(rules.err()).startsWith("copydesk: --site-rules names a file, and the server");
        Ran accept = served(Map.of(), "plan", "apply", "1", "--accept-golden");
        assertThat(accept.exitCode()).isEqualTo(7);
        assertThat(accept.err()).contains("--accept-golden").contains("the server's own settings hold");
    }

    private static Ran served(Map<String, String> environment, String... args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--db";
        all[args.length + 1] = "store";
        return Ran.in(folder, environment, all);
    }

    @Test
    void endsInOrderWhenTold() throws Exception {
        Files.createDirectory(folder.resolve("other"));
        Process other =
                Ran.process(folder.resolve("other"), "serve", "--port", "0").start();
        BufferedReader err = other.errorReader(StandardCharsets.UTF_8);
        String line;
        while ((line = err.readLine()) != null && !line.startsWith("Ctrl-C")) {
            assertThat(line).doesNotStartWith("copydesk:");
        }
        other.destroy();
        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("other/data/copydesk.pid")).doesNotExist();
        assertThat(folder.resolve("other/data/copydesk.server")).doesNotExist();
        Ran verify = Ran.in(folder.resolve("other"), "verify");
        assertThat(verify.exitCode()).as(verify.err()).isZero();
    }

    private static String password() throws IOException {
        return Files.readString(folder.resolve("store.password")).strip();
    }

    private static HttpResponse<String> get(String path, String login) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(SAID.get("serving") + path)), login);
    }

    private static HttpResponse<String> console(String jdbcUrl) throws Exception {
        String login = "copydesk:" + password();
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpResponse<String> first =
                send(browser, HttpRequest.newBuilder(URI.create(SAID.get("serving") + "h2-console/login.jsp")), login);
        Matcher session = Pattern.compile("jsessionid=([0-9a-f]+)").matcher(first.body());
        assertThat(session.find()).as(first.body()).isTrue();
        String form = "language=en&setting=Copydesk&name=Copydesk&driver=org.h2.Driver&url=" + encoded(jdbcUrl)
                + "&user=copydesk&password=" + encoded(password());
        return send(
                browser,
                HttpRequest.newBuilder(
                                URI.create(SAID.get("serving") + "h2-console/login.do?jsessionid=" + session.group(1)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                login);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String login) throws Exception {
        return send(CLIENT, request, login);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request, String login)
            throws Exception {
        if (login != null) {
            String encoded = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + encoded);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
