package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --json} of commands that speak to people otherwise. */
class JsonIT {
    @TempDir
    private Path folder;

    private String uri = "";

    @BeforeEach
    void aRecord() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "The ferry was late again.\n\nShare on Facebook\n");
        uri = file.toUri().toString();
        assertThat(Ran.in(folder, "clean", "a.txt", "--quiet").exitCode()).isZero();
    }

    private String json(String... args) {
        Ran ran = Ran.in(folder, args);
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return ran.out();
    }

    @Test
    void explainGivesTheRecordThatExportWrites() {
        json("decide", "pin", uri, "TITLE", "A late ferry");
        assertThat(json("explain", "a.txt", "--json"))
                .isEqualTo(json("export", "--out", "-"))
                .contains("\"title\":\"A late ferry\"", "\"rule\":\"chrome.share-bar\"", "\"decision\":\"pin\"");
    }

    @Test
    void verifyTellsWhatDiffers() {
        assertThat(json("verify", "--json")).isEqualTo("{\"agree\":1,\"differ\":[]}\n");
        String store = json("verify", "--hash")
                .lines()
                .reduce((first, last) -> last)
                .orElseThrow()
                .replaceFirst("store +", "");
        assertThat(json("verify", "--hash", "--json"))
                .startsWith("{\"store\":\"" + store + "\",\"tables\":[{\"name\":\"document\",\"rows\":1,\"digest\":\"");
    }

    @Test
    void listsOfGoldenRecordsAndPlans() {
        json("golden", "add", uri, "--by", "ada", "--why", "short");
        assertThat(json("golden", "list", "--json"))
                .matches("\\{\"id\":\"[0-9a-f]{16}\",\"uri\":\"\\Q" + uri
                        + "\\E\",\"by\":\"ada\",\"at\":\"[^\"]+Z\",\"why\":\"short\"}\n");
        assertThat(json("plan", "list", "--json")).isEmpty();
        json("plan", "--quiet");
        assertThat(json("plan", "list", "--json"))
                .matches(
                        "\\{\"plan\":1,\"made\":\"[^\"]+Z\",\"documents\":1,\"changed\":0,\"goldenWorse\":0,\"run\":null}\n");
    }

    @Test
    void jobsAreNamedWithTheirTimes() throws IOException {
        Files.writeString(
                folder.resolve("copydesk.yml"),
                "copydesk:\n  jobs:\n    nightly:\n      inputs: [ " + folder.resolve("a.txt")
                        + " ]\n      zone: UTC\n");
        assertThat(json("jobs", "--json"))
                .matches(
                        "\\{\"job\":\"nightly\",\"next\":\"[^\"]+T03:00:00Z\",\"last\":null,\"outcome\":null,\"run\":null,"
                                + "\"missed\":0,\"says\":null,\"pausedAt\":null,\"pausedBy\":null}\n");
    }

    @Test
    void nothingIsWrittenWhereNothingWaits() {
        assertThat(json("release", "--json")).isEmpty();
    }
}
