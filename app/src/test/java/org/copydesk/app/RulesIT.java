package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void aFolderOfRulesAndAPage() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("rules/tide.example.txt"), "body: //main\ntidy: yes\n");
        Files.writeString(
                folder.resolve("in/ferry.html"),
                "<html><head><link rel=canonical href='https://www.tide.example/ferry'></head><body>"
                        + "<h1>A ferry and a cat</h1><main><p>The ferry sailed at noon.</p></main><div><p>The harbour cat is called Anchor.</p></div>");
    }

    private void ours(String miss) throws IOException {
        Files.writeString(
                folder.resolve("rules/tide.yaml"),
                "- id: tide.weather\n  site: tide.example\n  on: line\n  match: '^Weather:'\n  mark: CHROME\n"
                        + "  confidence: 0.9\n  reason: the weather box\n  hits: [ 'Weather: fair' ]\n  misses: [ '"
                        + miss
                        + "' ]\n");
    }

    @Test
    void countsSoundFiles() throws IOException {
        ours("Fair weather");
        Files.writeString(folder.resolve("rules/LICENSE.txt"), "Take it.");
        Ran check = Ran.in(folder, "rules", "check", "rules");
        assertThat(check.exitCode()).as(check.err()).isZero();
        assertThat(check.out().lines())
                .containsExactly(
                        "not read: LICENSE.txt, no host's name",
                        "not acted on: tidy in 1 file",
                        "2 rule files: 2 sound, 0 with faults; 0 faults");
    }

    @Test
    void namesEachFaultWithFileAndLine() throws IOException {
        ours("Weather: foul");
        Files.writeString(folder.resolve("rules/.gull.example.txt"), "titl: //h1\n\nstrip: //div[\n");
        Ran check = Ran.in(folder, "rules", "check", "rules");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out().lines().toList())
                .contains(
                        ".gull.example.txt:1: unknown directive 'titl'; is 'title' meant?",
                        "tide.yaml:9: tide.weather must miss this, but hits it",
                        "3 rule files: 1 sound, 2 with faults; 3 faults")
                .anyMatch(line -> line.startsWith(".gull.example.txt:3: no XPath: "));
    }

    @Test
    void cleansByTheRulesAndAgainWhenTheyChange() throws IOException {
        Ran clean = Ran.in(folder, "clean", "in", "--site-rules", "rules");
        assertThat(clean.err()).contains("1 cleaned").contains("chrome.site-rule-outside");
        Ran explain = Ran.in(folder, "explain", "ferry.html");
        assertThat(explain.out()).contains("outside the body that site rule tide.example.txt:1 names");
        assertThat(Ran.in(folder, "verify").exitCode()).isZero();

        Map<String, String> environment = Map.of("COPYDESK_SITE_RULES", "rules");
        assertThat(Ran.in(folder, environment, "clean", "in").err()).contains("0 cleaned, 1 unchanged");
        Files.writeString(folder.resolve("rules/tide.example.txt"), "body: //div\n");
        assertThat(Ran.in(folder, environment, "clean", "in").err()).contains("1 cleaned, 0 unchanged");
        assertThat(Ran.in(folder, "source", "ferry.html").out()).contains("sailed at noon");
    }

    @Test
    void refusesRulesOfOursThatAreBrokenAndNamesFaultsOfOthers() throws IOException {
        Files.writeString(folder.resolve("rules/gull.example.txt"), "just words\n");
        assertThat(Ran.in(folder, "clean", "in", "--site-rules", "rules").err())
                .contains("warning  1 lines of the site rules can't be used; see copydesk rules check");
        ours("Weather: foul");
        Ran clean = Ran.in(folder, "clean", "in", "--site-rules", "rules");
        assertThat(clean.exitCode()).isEqualTo(1);
        assertThat(clean.err())
                .startsWith("copydesk: can't start: tide.yaml:9: tide.weather must miss this, but hits it");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(Ran.in(folder, "rules", "check", "nowhere").err())
                .isEqualToIgnoringNewLines("copydesk: no such folder or file: nowhere");
        assertThat(Ran.in(folder, "clean", "in", "--site-rules", "nowhere").exitCode())
                .isEqualTo(1);
        assertThat(Ran.in(folder, "rules").exitCode()).isEqualTo(2);
        assertThat(Ran.in(folder, "rules", "check").exitCode()).isEqualTo(2);
        Ran help = Ran.in(folder, "rules", "check", "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Usage: copydesk rules check").contains("DIR");
    }
}
