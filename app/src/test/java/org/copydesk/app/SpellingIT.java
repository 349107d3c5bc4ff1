package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** House style and further dictionaries, from the command line. */
class SpellingIT {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeAnArticle() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.createDirectories(folder.resolve("words"));
        Files.writeString(
                folder.resolve("in/ferry.txt"),
                "A ferry for the island\n\nThe advisor of the harbour said on Monday that the ferry would sail at noon.\n");
    }

    private void style(String yaml) throws IOException {
        Files.writeString(folder.resolve("house.yml"), yaml);
    }

    @Test
    void writesAsTheHouseWantsAndAgainWhenItWantsOtherwise() throws IOException {
        style("words:\n  - { never: advisor, always: adviser }\n");
        Ran clean = Ran.in(folder, "clean", "in", "--house-style", "house.yml", "--out", "-");
        assertThat(clean.exitCode()).as(clean.err()).isZero();
        assertThat(clean.out()).contains("The adviser of the harbour");
        assertThat(Ran.in(folder, "explain", "ferry.txt").out())
                .contains("house style: \"adviser\", not \"advisor\" (house.yml, line 2)");

        Map<String, String> environment = Map.of("COPYDESK_HOUSE_STYLE", "house.yml");
        assertThat(Ran.in(folder, environment, "clean", "in").err()).contains("0 cleaned, 1 unchanged");
        style("words:\n  - { never: advisor, always: counsellor }\n");
        assertThat(Ran.in(folder, environment, "clean", "in").err()).contains("1 cleaned, 0 unchanged");
    }

    @Test
    void checksAHouseStyle() throws IOException {
        style("words:\n  - { never: grey, always: gray }\n  - { never: gray, always: grey }\n");
        Ran check = Ran.in(folder, "rules", "check", "house.yml");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out().lines())
                .containsExactly(
                        "house.yml:2: 'gray' leads in a circle, by line 3",
                        "house.yml:3: 'grey' leads in a circle, by line 2",
                        "house style: 2 faults");
        Ran clean = Ran.in(folder, "clean", "in", "--house-style", "house.yml");
        assertThat(clean.exitCode()).isEqualTo(1);
        assertThat(clean.err()).startsWith("copydesk: can't start: house.yml:2: 'gray' leads in a circle, by line 3");
        assertThat(Ran.in(folder, "clean", "in", "--house-style", "none.yml").err())
                .startsWith("copydesk: can't start: copydesk.house-style: there is no file ");
    }

    @Test
    void checksAHouseStyleAmongRulesForSites() throws IOException {
        Files.writeString(folder.resolve("words/house-style.yml"), "protectd: [ Canva ]\n");
        Ran check = Ran.in(folder, "rules", "check", "words");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out().lines())
                .containsExactly(
                        "house-style.yml:1: unknown key 'protectd'; a house style has the keys words, protected, names",
                        "house style: 1 fault",
                        "0 rule files: 0 sound, 0 with faults; 0 faults");
        assertThat(Ran.in(folder, "rules", "check", "in/ferry.txt").err())
                .startsWith("copydesk: neither a folder of rules nor a house style (*.yml): in");
    }

    @Test
    void takesDictionariesOfHunspellAndSaysWhereTheyAreBroken() throws IOException {
        Files.writeString(folder.resolve("words/de.aff"), "SET UTF-8\nSFX E Y 1\nSFX E 0 e .\n");
        Files.writeString(folder.resolve("words/de.dic"), "2\nFähre\nklein/E\n");
        Ran clean = Ran.in(folder, "clean", "in", "--dictionaries", "words");
        assertThat(clean.exitCode()).as(clean.err()).isZero();
        assertThat(clean.err()).doesNotContainIgnoringCase("lucene");

        Files.writeString(folder.resolve("words/de.aff"), "SET UTF-8\nSFX E Y 1\nSFX E\n");
        Ran broken = Ran.in(folder, "clean", "in", "--dictionaries", "words");
        assertThat(broken.exitCode()).isEqualTo(1);
        assertThat(broken.err()).startsWith("copydesk: can't start: de.aff:3: ");
        assertThat(Ran.in(folder, "clean", "in", "--dictionaries", "nowhere").err())
                .startsWith("copydesk: can't start: copydesk.dictionaries.folder: there is no folder ");
    }
}
