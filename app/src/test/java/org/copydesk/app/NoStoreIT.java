package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code clean --no-store}: a filter from documents to records. */
class NoStoreIT {
    @TempDir
    private Path folder;

    @Test
    void writesTheRecordThatARunWrites() throws IOException {
        Files.writeString(folder.resolve("a.html"), page("The ferry was late again."));
        Ran run = Ran.in(folder, "clean", "a.html", "--quiet", "--out", "-");
        Ran filter = Ran.in(folder, "clean", "a.html", "--quiet", "--out", "-", "--no-store", "--with-source");
        assertThat(filter.exitCode()).isZero();
        assertThat(filter.err()).isEmpty();
        assertThat(filter.out()).contains("\"source\":");
        assertThat(Ran.in(folder, "clean", "a.html", "--quiet", "--out", "-", "--no-store"))
                .isEqualTo(run);
    }

    @Test
    void keepsTheOrderOfTheInput() throws IOException {
        List<String> addresses =
                IntStream.range(0, 40).mapToObj(n -> "https://example.org/" + n).toList();
        Files.writeString(
                folder.resolve("crawl.jsonl"),
                String.join("", addresses.stream().map(NoStoreIT::line).toList()));
        Ran ran = Ran.in(folder, "clean", "crawl.jsonl", "--no-store", "--out", "-", "--workers", "3");
        assertThat(ran.out()
                        .lines()
                        .map(record -> record.replaceAll(".*?\"uri\":\"([^\"]*)\".*", "$1"))
                        .toList())
                .isEqualTo(addresses);
        assertThat(ran.err()).startsWith("40 in, 40 cleaned, 0 refused; ");
    }

    @Test
    void leavesNothingBehind() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "The mayor spoke for an hour.\n");
        Ran.in(folder, "clean", "a.txt", "--no-store", "--out", "records/a.jsonl");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString()))
                    .containsExactlyInAnyOrder("a.txt", "records/a.jsonl");
        }
    }

    @Test
    void namesWhatItRefusesAndGoesOn() throws IOException {
        Files.write(folder.resolve("a.html"), new byte[] {0, 1, 2, 3, 0, 0, 7});
        Files.writeString(folder.resolve("b.txt"), "The mayor spoke for an hour.\n");
        Ran ran = Ran.in(folder, "clean", "a.html", "b.txt", "--no-store", "--out", "-");
        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.out().lines()).singleElement().asString().contains("The mayor spoke for an hour.");
        assertThat(ran.err())
                .contains("refused  " + folder.resolve("a.html").toUri() + ": decode: the file is not text")
                .contains("2 in, 1 cleaned, 1 refused");
    }

    @Test
    @Timeout(60)
    void writesWhileItReads() throws IOException, InterruptedException {
        Process process = Ran.process(folder, "clean", "-", "--no-store", "--quiet", "--out", "-")
                .redirectError(folder.resolve("err").toFile())
                .start();
        try (OutputStream in = process.getOutputStream();
                BufferedReader out =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            // More than the 64 KB that tell what the input is, and few enough for a pipe to hold the rest.
            for (int n = 0; n < 800; n++) {
                in.write(line("https://example.org/" + n).getBytes(StandardCharsets.UTF_8));
            }
            in.flush();
            assertThat(out.readLine()).contains("\"uri\":\"https://example.org/0\"");
        }
        process.destroy();
        process.waitFor();
    }

    @Test
    void asksWhereRecordsGo() {
        Ran ran = Ran.in(folder, "clean", "-", "--no-store");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).startsWith("copydesk: --no-store: say where records go, such as --out -\n");
    }

    @Test
    void takesNoStore() {
        Ran ran = Ran.in(folder, "clean", "-", "--no-store", "--out", "-", "--db", "news");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).startsWith("copydesk: --db names a store, --no-store uses none\n");
    }

    @Test
    void refusesAWrongSetting() throws IOException {
        Files.writeString(folder.resolve("copydesk.yml"), "copydesk:\n  wordng:\n    apply: 0.5\n");
        Ran ran = Ran.in(folder, "clean", "-", "--no-store", "--out", "-");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("copydesk.yml, line 3: there is no setting copydesk.wordng.apply");
    }

    private static String line(String address) {
        return "{\"url\": \"" + address + "\", \"html\": \"" + page("The ferry was late again.") + "\"}\n";
    }

    private static String page(String sentence) {
        return "<article><h1>Ferry late</h1><p>" + sentence + "</p></article>";
    }
}
