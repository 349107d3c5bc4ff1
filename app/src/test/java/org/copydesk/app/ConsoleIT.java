package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody can do with SQL on the pages. */
class ConsoleIT {
    private static final Pattern SESSION = Pattern.compile("jsessionid=([0-9a-f]+)");

    @TempDir
    private static Path folder;

    private static WebHost host;

    @BeforeAll
    static void start() throws IOException {
        host = WebHost.start(folder);
        host.clean(article(folder));
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    private static Path article(Path folder) throws IOException {
        return Files.writeString(folder.resolve("ferry.txt"), "The ferry was late again.\n");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The console of a person who pressed Connect. */
    private record Console(Person person, String session, HttpResponse<String> login) {
        static Console opened(WebHost host, Person person, String form) throws Exception {
            Matcher session =
                    SESSION.matcher(person.get("/h2-console/login.jsp").body());
            assertThat(session.find()).isTrue();
            String id = session.group(1);
            return new Console(person, id, person.post("/h2-console/login.do?jsessionid=" + id, form));
        }

        static Console opened(WebHost host) throws Exception {
            return opened(host, Person.loggedIn(host), "language=en");
        }

        HttpResponse<String> asked(String sql) throws Exception {
            return person.post("/h2-console/query.do?jsessionid=" + session, "sql=" + encoded(sql));
        }

        String result(String sql) throws Exception {
            return Jsoup.parse(asked(sql).body()).text();
        }
    }

    @Test
    void readsTheViewsAndTheTables() throws Exception {
        Console console = Console.opened(host);
        assertThat(console.login().body()).contains("frameset");
        assertThat(console.result("select text from articles")).contains("The ferry was late again.");
        assertThat(console.result("select count(*) from capture")).contains("(1 row");
    }

    @Test
    void changesNothing() throws Exception {
        Console console = Console.opened(host);
        for (String sql : List.of(
                "delete from article", "select 1; delete from article", "create alias run as 'void run() { }'")) {
            HttpResponse<String> answer = console.asked(sql);
            assertThat(answer.statusCode()).as(sql).isEqualTo(403);
            assertThat(answer.body()).contains("only reads");
        }
        assertThat(console.asked("select file_read('/etc/hostname')").body()).contains("Admin rights are required");
        assertThat(host.jdbc().queryForObject("SELECT text FROM articles", String.class))
                .isEqualTo("The ferry was late again.");
    }

    @Test
    void opensTheStoreAsItsOwnUserWhateverIsTyped() throws Exception {
        String form = "driver=org.h2.Driver&user=copydesk&password=" + encoded(host.password()) + "&url="
                + encoded("jdbc:h2:mem:x;INIT=CREATE TABLE made(x INT)");
        Console console = Console.opened(host, Person.loggedIn(host), form);
        assertThat(console.result("select current_user")).contains("CONSOLE");
        assertThat(console.result("select count(*) from articles")).contains("(1 row");
        assertThat(console.result("select * from made")).contains("not found");
        for (String path : List.of("admin.do", "adminLogin.do", "tools.do", "tools.jsp", "settingSave.do")) {
            assertThat(console.person()
                            .get("/h2-console/" + path + "?jsessionid=" + console.session())
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private static int sessions() {
        return host.jdbc()
                .queryForObject(
                        "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE USER_NAME = 'CONSOLE'", Integer.class);
    }

    @Test
    void endsWithTheLoginAndServesNoOther() throws Exception {
        int before = sessions();
        Console console = Console.opened(host);
        assertThat(sessions()).isEqualTo(before + 1);
        Person other = Person.loggedIn(host);
        Console stolen = new Console(other, console.session(), console.login());
        assertThat(stolen.result("select text from articles")).doesNotContain("ferry");
        console.person().press(console.person().page("/"), "form[action=/logout] button");
        assertThat(sessions()).isEqualTo(before);
        assertThat(stolen.result("select text from articles")).doesNotContain("ferry");
    }

    @Test
    void letsNothingInFromElsewhereNorOut() throws Exception {
        assertThat(Console.opened(host).login().headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "connect-src 'self'", "form-action 'self'")
                        .contains("frame-ancestors 'self'")
                        .doesNotContain("*", "http", "unsafe-eval"));
    }

    @Test
    void isOffWhereOtherMachinesReachItUnlessAskedFor(@TempDir Path elsewhere) throws Exception {
        try (WebHost proxied = WebHost.start(elsewhere, Map.of("copydesk.behind-proxy", "true"))) {
            Person person = Person.loggedIn(proxied);
            assertThat(person.get("/h2-console/login.jsp").statusCode()).isEqualTo(404);
            assertThat(person.page("/queries").text()).contains("The H2 console is off; copydesk.console: read");
            assertThat(person.page("/").select("a[href=/h2-console/]")).isEmpty();
        }
        Map<String, Object> asked = Map.of("copydesk.behind-proxy", "true", "copydesk.console", "read");
        try (WebHost proxied = WebHost.start(elsewhere, asked)) {
            assertThat(Console.opened(proxied).login().body()).contains("frameset");
        }
        try (WebHost off = WebHost.start(elsewhere, Map.of("copydesk.console", "false"))) {
            assertThat(Person.loggedIn(off).get("/h2-console/").statusCode())
                    .as("off, as YAML reads it")
                    .isEqualTo(404);
        }
    }

    @Test
    void changesRowsAndNothingElseWhereASettingSaysSo(@TempDir Path elsewhere) throws Exception {
        try (WebHost writing = WebHost.start(elsewhere, Map.of("copydesk.console", "write"))) {
            writing.clean(article(elsewhere));
            Console console = Console.opened(writing);
            assertThat(console.result("update article set title = 'Another'")).contains("Update count: 1");
            assertThat(writing.jdbc().queryForObject("SELECT title FROM articles", String.class))
                    .isEqualTo("Another");
            for (String sql :
                    List.of("create alias run as 'void run() { }'", "drop table article cascade", "shutdown")) {
                assertThat(Jsoup.parse(console.asked(sql).body()).select(".error"))
                        .as(sql)
                        .isNotEmpty();
            }
            assertThat(Person.loggedIn(writing).page("/queries").text()).contains("It may change and delete rows.");
        }
        try (WebHost reading = WebHost.start(elsewhere)) {
            assertThat(Console.opened(reading).asked("delete from article").statusCode())
                    .isEqualTo(403);
        }
    }
}
