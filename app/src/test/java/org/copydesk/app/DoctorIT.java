package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doctor}: whether what a run needs is there. */
class DoctorIT {
    @TempDir
    private Path folder;

    @Test
    void looksAtEverythingBeforeThereIsAStore() {
        Ran ran = Ran.in(folder, "doctor");
        assertThat(ran.out().lines())
                .satisfiesExactly(
                        java -> assertThat(java).matches("ok +java +17.*|ok +java +2\\d.*"),
                        store -> assertThat(store)
                                .isEqualTo("ok       store     none at " + folder.resolve("data/copydesk")
                                        + " yet; copydesk clean PATH makes it"),
                        memory -> assertThat(memory).matches("(ok|warning) +memory +\\d+ MB of heap.*"),
                        disk -> assertThat(disk).matches("(ok|warning) +disk +\\d+ MB free at \\Q" + folder + "\\E.*"),
                        settings -> assertThat(settings).isEqualTo("ok       settings  no file; the defaults hold"),
                        rules -> assertThat(rules)
                                .isEqualTo("ok       rules     rules and models load, and clean a page"));
        assertThat(ran.exitCode()).isZero();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void looksIntoTheStore() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "The ferry was late again.\n");
        Ran.in(folder, "clean", "a.txt", "--quiet");
        assertThat(Ran.in(folder, "doctor").out())
                .contains(
                        "ok       store     " + folder.resolve("data/copydesk") + ", 1 records",
                        "the largest document has 1 MB");
        Files.writeString(folder.resolve("data/copydesk.password"), "other");
        Ran ran = Ran.in(folder, "doctor");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).contains("wrong    store     wrong password for the store");
    }

    @Test
    void namesAnUnknownSettingAndWhatWasMeant() throws IOException {
        Files.writeString(folder.resolve("copydesk.yml"), "copydesk:\n  wordng:\n    apply-at: 0.5\n");
        Ran ran = Ran.in(folder, "doctor");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out())
                .contains(
                        "wrong    settings  copydesk.yml, line 3: there is no setting copydesk.wordng.apply-at; did you")
                .doesNotContain("rules");
    }

    @Test
    void looksForWhatJobsRead() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        String jobs = "copydesk:\n  jobs:\n    nightly:\n      inputs: [ " + inbox + " ]\n";
        Files.writeString(folder.resolve("copydesk.yml"), jobs);
        assertThat(Ran.in(folder, "doctor").out()).contains("ok       job       nightly reads " + inbox);
        Files.delete(inbox);
        Ran ran = Ran.in(folder, "doctor");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).contains("wrong    settings  ", "there is no file or folder " + inbox);
    }

    @Test
    void triesTheOwnersRules() {
        Ran ran = Ran.in(folder, "doctor", "--site-rules", "nowhere");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).contains("wrong ", "nowhere");
    }
}
