package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code list}: the records of a store. */
class ListIT {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void threeRecords() throws IOException {
        clean("a.example", "Ferry late", "The ferry was late again, said the mayor of the town.");
        clean("b.example", "Bridge open", "The bridge is open, and the mayor went over it first.");
        clean("b.example", "Harbour frozen", "The harbour froze over, and nobody could leave the town.");
    }

    private static void clean(String site, String title, String sentence) throws IOException {
        String html = "<html lang=en><title>%s</title><article><h1>%s</h1><p>%s</p><p>Share on Facebook</p></article>"
                .formatted(title, title, sentence);
        Files.writeString(
                folder.resolve("in.jsonl"),
                "{\"url\": \"https://%s/%d\", \"html\": \"%s\"}\n".formatted(site, title.length(), html));
        Ran ran = Ran.in(folder, "clean", "in.jsonl", "--quiet");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
    }

    private static Ran list(String... args) {
        List<String> all = new ArrayList<>(List.of("list"));
        all.addAll(List.of(args));
        return Ran.in(folder, all.toArray(String[]::new));
    }

    @Test
    void showsTheLatestFirst() {
        Ran ran = list();
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.out().lines().map(line -> line.replaceAll("^\\S+ +", "")).toList())
                .satisfiesExactly(
                        head -> assertThat(head).matches("site +kind +cleaned +title"),
                        latest -> assertThat(latest).matches("b.example +article +\\S+Z +Harbour frozen"),
                        bridge -> assertThat(bridge).matches("b.example +article +\\S+Z +Bridge open"),
                        ferry -> assertThat(ferry).matches("a.example +article +\\S+Z +Ferry late"));
    }

    @Test
    void narrowsByEveryOption() {
        assertThat(list("--site", "a.example").out()).contains("Ferry late").doesNotContain("Bridge");
        assertThat(list("--grep", "Mayor TOWN").out()).contains("Ferry late").doesNotContain("Bridge");
        assertThat(list("--rule", "chrome.share-bar").out()).hasLineCount(4);
        assertThat(list("--language", "en", "--kind", "article").out()).hasLineCount(4);
        assertThat(list("--most", "1").out()).hasLineCount(2).contains("Harbour frozen");
        for (String[] none : new String[][] {
            {"--rule", "chrome.nothing"}, {"--held"}, {"--kind", "forum"}, {"--language", "fi"}, {"--grep", "volcano"}
        }) {
            Ran ran = list(none);
            assertThat(ran.exitCode()).isZero();
            assertThat(ran.out()).as(String.join(" ", none)).isEmpty();
            assertThat(ran.err()).isEqualTo("no record fits\n");
        }
    }

    @Test
    void writesAJsonObjectALine() {
        assertThat(list("--site", "a.example", "--json").out())
                .matches("\\{\"id\":\"[0-9a-f]+\",\"uri\":\"https://a.example/10\",\"title\":\"Ferry late\","
                        + "\"site\":\"a.example\",\"kind\":\"article\",\"language\":\"en\",\"cleanedAt\":\"[^\"]+Z\","
                        + "\"edits\":0,\"suggestions\":0,\"held\":false}\n");
    }

    @Test
    void refusesWhatThereIsNot() {
        assertThat(list("--site", "c.example").err()).contains("no records of c.example", "a.example, b.example");
        assertThat(list("--kind", "poem").exitCode()).isEqualTo(2);
        assertThat(list("--most", "0").exitCode()).isEqualTo(2);
    }
}
