package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands over a store in PostgreSQL. */
class PostgresIT {
    private static final Map<String, String> LOGIN = Map.of("COPYDESK_DB_USER", "postgres", "COPYDESK_PASSWORD", "x");

    private static EmbeddedPostgres server;

    @TempDir
    private Path folder;

    private String url;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    @AfterAll
    static void endServer() throws IOException {
        server.close();
    }

    @BeforeEach
    void articles() throws IOException, SQLException {
        url = "jdbc:postgresql://localhost:" + server.getPort() + "/news";
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS news WITH (FORCE)");
            statement.execute("CREATE DATABASE news");
        }
        Files.createDirectory(folder.resolve("in"));
        Files.writeString(folder.resolve("in/ferry.txt"), "The ferry was late again, said the mayor.\n");
        Files.write(folder.resolve("in/broken.gz"), new byte[] {31, (byte) 139, 8, 0, 1, 2, 3});
        Path image = folder.resolve("in/image.png");
        Files.write(image, new byte[] {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    }

    private Ran ran(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--db", url));
        return Ran.in(folder, LOGIN, all.toArray(String[]::new));
    }

    @Test
    void doesWhatAStoreInAFileDoes() {
        Ran doctor = ran("doctor");
        assertThat(doctor.exitCode()).as(doctor.out()).isZero();
        assertThat(doctor.out()).contains("ok       store     none at " + url + " yet");
        Ran cleaned = ran("clean", "in", "--out", "-");
        assertThat(cleaned.exitCode()).as(cleaned.err()).isEqualTo(3);
        assertThat(cleaned.out()).contains("The ferry was late again");
        assertThat(ran("clean", "in", "--quiet").exitCode()).isEqualTo(3);
        assertThat(ran("explain", "ferry.txt").out()).contains("The ferry was late again");
        assertThat(ran("source", "ferry.txt").out()).isEqualTo("The ferry was late again, said the mayor.\n");
        assertThat(ran("verify").out()).contains("1 of 1 records give their source back");
        assertThat(ran("runs").out()).contains("outcome", "finished").hasLineCount(3);
        assertThat(ran("runs", "--json").out().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("{\"run\":").contains("\"documents\":3"));
        assertThat(ran("explain", "image.png").err()).contains("is in quarantine");
        assertThat(folder.resolve("data/copydesk.mv.db")).doesNotExist();
        assertThat(folder.resolve("data/copydesk.password")).doesNotExist();
    }

    @Test
    void holdsTheSameAsAStoreInAFile() {
        ran("clean", "in", "--quiet");
        Ran.in(folder, "clean", "in", "--quiet");
        String here = ran("verify", "--hash").out();
        assertThat(here).isEqualTo(Ran.in(folder, "verify", "--hash").out()).contains("cleaning  1  ");
    }

    @Test
    void retriesWhatStandsInQuarantine() {
        ran("clean", "in", "--quiet");
        Ran one = ran("retry", folder.resolve("in/image.png").toUri().toString());
        assertThat(one.exitCode()).as(one.err()).isEqualTo(3);
        assertThat(one.err()).contains("1 in, 0 cleaned, 0 unchanged, 1 quarantined");
        assertThat(ran("retry", "--stage", "no-such-stage").err()).contains("nothing to retry");
        assertThat(ran("retry", "nowhere.png").exitCode()).isEqualTo(1);
        assertThat(ran("runs").out()).contains("quarantine (1 documents)");
    }

    @Test
    void saysWhyItCantOpenTheStore() {
        assertThat(Ran.in(folder, "clean", "in", "--db", url).err()).contains("no password", "set COPYDESK_PASSWORD");
        assertThat(ran("verify").err()).contains("no store in jdbc:postgresql://localhost:", "copydesk clean");
        url = url.replace("/news", "/none");
        assertThat(ran("clean", "in").err()).contains("there is no such database");
        url = "jdbc:postgresql://localhost:1/news";
        assertThat(ran("clean", "in").err()).contains("no server answers there");
        url = "jdbc:postgresql://localhost:1/news?socketFactory=org.example.Any";
        Ran refused = ran("clean", "in");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("the parameter socketFactory is not allowed");
    }

    @Test
    void stopsNothingWhereNothingRuns() {
        ran("clean", "in", "--quiet");
        assertThat(ran("stop").err()).contains("no run is in work");
        assertThat(ran("stop", "7").err()).contains("run 7 is not in work");
    }

    @Test
    void completesARunWhoseDatabaseWentAway() throws Exception {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < 150; i++) {
            Files.writeString(many.resolve(i + ".txt"), "The ferry was late again, said mayor number " + i + ".\n");
        }
        EmbeddedPostgres mortal = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setCleanDataDirectory(false)
                .setDataDirectory(folder.resolve("pg"))
                .start();
        url = "jdbc:postgresql://localhost:" + mortal.getPort() + "/postgres";
        Files.writeString(folder.resolve("quick.yml"), "copydesk:\n  batch:\n    lease: 1s\n");
        ProcessBuilder builder = Ran.process(
                folder, "clean", "many", "--settings", "quick.yml", "--db", url + "?connectTimeout=1&socketTimeout=5");
        builder.environment().putAll(LOGIN);
        Path err = folder.resolve("err.txt");
        Process process = builder.redirectError(err.toFile()).start();
        try (Connection connection = mortal.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            while (!hasCleaned(statement)) {
                assertThat(process.isAlive()).as(() -> read(err)).isTrue();
                LockSupport.parkNanos(20_000_000);
            }
        }
        mortal.close();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(read(err)
                        .lines()
                        .filter(line -> line.startsWith("copydesk: "))
                        .collect(Collectors.toList()))
                .singleElement()
                .asString()
                .contains("the database failed: ", "the same command goes on with the rest");
        try (EmbeddedPostgres again = EmbeddedPostgres.builder()
                .setCleanDataDirectory(false)
                .setDataDirectory(folder.resolve("pg"))
                .start()) {
            url = "jdbc:postgresql://localhost:" + again.getPort() + "/postgres";
            Ran completed = ran("clean", "many", "--settings", "quick.yml");
            assertThat(completed.err()).contains("150 in, 150 cleaned", "(a run that was cut off, completed)");
            assertThat(ran("verify").out()).contains("150 of 150 records");
        }
    }

    @Test
    void isBackedUpByItsOwnTools() {
        ran("clean", "in", "--quiet");
        Ran backup = ran("backup", "all.zip");
        assertThat(backup.exitCode()).isEqualTo(1);
        assertThat(backup.err()).contains("backed up by pg_dump, and restored by pg_restore");
        assertThat(folder.resolve("all.zip")).doesNotExist();
    }

    @Test
    void answersQueriesAndRefusesTheRest() {
        ran("clean", "in", "--quiet");
        Ran read = ran("sql", "select uri, truncated, cleaned_at from articles", "--format", "json");
        assertThat(read.exitCode()).as(read.err()).isZero();
        assertThat(read.out()).matches("\\{\"uri\":\"file:.*ferry.txt\",\"truncated\":false,\"cleaned_at\":\".*Z\"}\n");
        for (String sql : List.of(
                "delete from article", "with x as (delete from article returning 1) select * from x", "commit")) {
            Ran refused = ran("sql", sql);
            assertThat(refused.exitCode()).as(sql).isEqualTo(2);
            assertThat(refused.err()).startsWith("copydesk: this only reads the store");
        }
        assertThat(ran("sql", "select nothing from articles").err())
                .startsWith("copydesk: column \"nothing\" does not exist");
        assertThat(ran("sql", "select pg_sleep(60)", "--timeout", "1").err()).contains("it took longer than 1 s");
    }

    @Test
    void thePagesReadAndChangeNothing() throws Exception {
        Ran cleaned = ran("clean", "in/ferry.txt");
        assertThat(cleaned.exitCode()).as(cleaned.err()).isZero();
        try (WebHost host = WebHost.start(folder, url, LOGIN, Map.of("copydesk.port", "0"))) {
            Person person = new Person(host);
            person.logIn("postgres", "x");
            String login = person.get("/h2-console/login.jsp").body();
            String session = login.replaceFirst("(?s).*?jsessionid=([0-9a-f]+).*", "$1");
            String query = "/h2-console/query.do?jsessionid=" + session;
            person.post("/h2-console/login.do?jsessionid=" + session, "language=en");
            assertThat(person.post(query, "sql=select+text+from+articles").body())
                    .contains("The ferry was late again");
            assertThat(person.post(query, "sql=delete+from+article").statusCode())
                    .isEqualTo(403);
            assertThat(person.post(query, "sql=set+default_transaction_read_only=off")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(person.post(query, "sql=with+x+as+(delete+from+article+returning+1)+select+*+from+x")
                            .body())
                    .contains("read-only transaction");
            assertThat(person.page("/queries?sql=select+text+from+articles")
                            .select("#result td")
                            .text())
                    .isEqualTo("The ferry was late again, said the mayor.");
            assertThat(person.page("/queries?sql=with+x+as+(delete+from+article+returning+1)+select+*+from+x")
                            .select("#refused")
                            .text())
                    .startsWith("Not run: this only reads the store");
            assertThat(host.jdbc().queryForObject("SELECT COUNT(*) FROM article", Long.class))
                    .isOne();
            for (String page : List.of(
                    "/values",
                    "/values?kind=names",
                    "/articles",
                    "/articles?author=x",
                    "/articles?published=-",
                    "/articles?q=nothing")) {
                assertThat(person.get(page).statusCode()).as(page).isEqualTo(200);
            }
        }
        try (WebHost host =
                WebHost.start(folder, url, LOGIN, Map.of("copydesk.port", "0", "copydesk.console", "write"))) {
            Person person = new Person(host);
            person.logIn("postgres", "x");
            String login = person.get("/h2-console/login.jsp").body();
            String session = login.replaceFirst("(?s).*?jsessionid=([0-9a-f]+).*", "$1");
            person.post("/h2-console/login.do?jsessionid=" + session, "language=en");
            assertThat(person.post(
                                    "/h2-console/query.do?jsessionid=" + session,
                                    "sql=update+article+set+title='Another'")
                            .body())
                    .contains("Update count: 1");
        }
    }

    private static boolean hasCleaned(Statement statement) {
        try (var rows = statement.executeQuery("SELECT COUNT(*) FROM cleaning")) {
            return rows.next() && rows.getInt(1) > 0;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static String read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
