package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.copydesk.app.cli.StartException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Several people at one server, and what each may do. */
class LoginsIT {
    private static final String HASH = new BCryptPasswordEncoder(4).encode("a secret");

    @TempDir
    private Path folder;

    private WebHost started(String logins) throws Exception {
        Path file = Files.writeString(folder.resolve("logins.txt"), logins);
        return WebHost.start(folder, Map.of("copydesk.logins", file, "copydesk.jobs.yearly.inputs[0]", folder));
    }

    private static Person person(WebHost host, String name) throws Exception {
        Person person = new Person(host);
        assertThat(person.logIn(name, "a secret").headers().firstValue("Location"))
                .hasValue("/");
        return person;
    }

    @Test
    void eachMayDoWhatTheRoleSays() throws Exception {
        String lines = "# the desk\n\ncleo:%1$s:read\nada:%1$s:decide\ndora:%1$s:run\n".formatted(HASH);
        try (WebHost host = started(lines)) {
            host.clean(
                    Files.writeString(folder.resolve("ferry.txt"), "The ferry was late again.\n\nShare on Facebook\n"));
            Person reader = person(host, "cleo");
            Person editor = person(host, "ada");
            Person runner = person(host, "dora");
            for (Person person : List.of(reader, editor, runner)) {
                for (String page :
                        List.of("/articles", "/review", "/runs", "/queries?sql=select+1", "/decisions", "/values")) {
                    assertThat(person.get(page).statusCode()).as(page).isEqualTo(200);
                }
            }
            Document review = reader.page("/review");
            assertThat(review.body().className()).isEqualTo("no-decide no-run");
            assertThat(editor.page("/runs").body().className()).isEqualTo("no-run");
            assertThat(runner.page("/runs").body().className()).isEmpty();
            assertThat(reader.sentBy(review, ".one button[value=reject]").statusCode())
                    .isEqualTo(403);
            assertThat(reader.sentBy(reader.page("/runs"), "#jobs button[name=pause]")
                            .body())
                    .contains("Your login may not do this");
            assertThat(reader.get("/h2-console/").statusCode()).isEqualTo(403);
            assertThat(host.page("/decisions").text()).contains("Nobody has decided anything yet.");

            editor.press(editor.page("/review"), ".one button[value=reject]");
            assertThat(editor.page("/decisions").select("#decided tbody tr").text())
                    .contains("rejected", "ada");
            assertThat(editor.sentBy(editor.page("/runs"), "#jobs button[name=pause]")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(editor.get("/h2-console/").statusCode()).isEqualTo(403);

            assertThat(runner.press(runner.page("/runs"), "#jobs button[name=pause]")
                            .text())
                    .contains("paused by dora");
            assertThat(runner.get("/h2-console/").statusCode()).isEqualTo(200);
            assertThat(new Person(host).logIn("dora", "another").headers().firstValue("Location"))
                    .hasValue("/login?error");
        }
    }

    @Test
    void saysWhichLineIsNone() {
        for (String bad : List.of("ada:secret:decide", "ada:" + HASH, "ada:" + HASH + ":admin", HASH + ":run")) {
            assertThatThrownBy(() -> started("# people\n" + bad + "\n"))
                    .as(bad)
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("logins.txt, line 2: this is no NAME:HASH:ROLE")
                    .hasMessageNotContaining("secret");
        }
        assertThatThrownBy(() -> started("copydesk:" + HASH + ":read\n"))
                .hasMessageContaining("line 1: copydesk has a login already");
    }
}
