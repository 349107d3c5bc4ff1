package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line offers for inputs. */
class InputsIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void someRecords() throws IOException {
        Files.writeString(
                folder.resolve("crawl.jsonl"),
                "{\"adresse\": \"https://example.org/a\", \"antwort\": {\"seite\": \"<p>The ferry was late again.</p>\"}}\n");
    }

    @Test
    void readsTheFieldsItIsTold() throws IOException {
        Ran ran = Ran.in(
                folder,
                "clean",
                "crawl.jsonl",
                "--field",
                "html=antwort.seite",
                "--field",
                "url=adresse",
                "--quiet",
                "--out",
                "-");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("https://example.org/a").contains("The ferry was late again.");
    }

    @Test
    void saysWhichFieldsThereAre() {
        Ran ran = Ran.in(folder, "clean", "crawl.jsonl", "--field", "body=seite");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("html, text, url, fetched, site, title");
    }

    @Test
    void readsTheFilesOfAListAndSetsAsideWhatIsNotThere() throws IOException {
        Files.writeString(folder.resolve("a\nb.txt"), "The mayor spoke for an hour.\n");
        Files.write(folder.resolve("list"), "a\nb.txt\0gone.html\0".getBytes(StandardCharsets.UTF_8));
        Ran ran = Ran.in(folder, "clean", "--files-from", "list", "--out", "-");
        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.out()).contains("The mayor spoke for an hour.");
        assertThat(ran.err()).contains("1 quarantined");
    }

    @Test
    void readsAListFromStandardInput() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("a.txt"), "The mayor spoke for an hour.\n");
        Process process = Ran.process(folder, "clean", "--files-from", "-", "--quiet", "--out", "-")
                .redirectError(folder.resolve("err").toFile())
                .start();
        process.getOutputStream().write("a.txt\n\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("The mayor spoke for an hour.");
        assertThat(process.waitFor()).isZero();
    }
}
