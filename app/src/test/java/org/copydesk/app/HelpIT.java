package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --help}, {@code help} and {@code completion}. */
class HelpIT {
    @TempDir
    private Path folder;

    @Test
    void groupsEveryCommandByWhatItIsFor() {
        String help = Ran.in(folder, "--help").out();
        List<String> list = help.substring(help.indexOf("Commands:"))
                .lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .toList();
        assertThat(list)
                .filteredOn(line -> !line.startsWith(" "))
                .containsExactly("clean", "look", "decide", "try", "run", "keep", "help");
        List<String> commands = list.stream()
                .filter(line -> line.matches("  \\w.*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        String said = Ran.in(folder).err().lines().findFirst().orElseThrow();
        assertThat(commands)
                .containsExactlyInAnyOrder(
                        said.replace("copydesk: say what to do: ", "").split(", "));
        assertThat(Ran.in(folder, "help").out()).isEqualTo(help);
    }

    @Test
    void helpOfACommandIsWhatItSaysItself() {
        assertThat(Ran.in(folder, "help", "explain").out())
                .isEqualTo(Ran.in(folder, "explain", "--help").out())
                .contains("Usage: copydesk explain");
        Ran none = Ran.in(folder, "help", "polish");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("polish");
    }

    @Test
    void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("script"), Ran.in(folder, "completion", "bash").out());
        assertThat(completed("copydesk ex")).isEqualTo("explain export");
        assertThat(completed("copydesk golden re")).isEqualTo("remove");
        assertThat(completed("copydesk list --gr")).isEqualTo("--grep");
        assertThat(Ran.in(folder, "completion", "zsh").out()).contains("bashcompinit");
    }

    private String completed(String typed) throws IOException, InterruptedException {
        String script =
                "source ./script; COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _complete_copydesk; echo ${COMPREPLY[@]}";
        Process bash = new ProcessBuilder("bash", "-c", script.formatted(typed))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return said.strip();
    }

    @Test
    void fishIsToldCommandsAndOptions() {
        assertThat(Ran.in(folder, "completion", "fish").out().lines())
                .contains(
                        "complete -c copydesk -n '__fish_use_subcommand' -f -a stop -d 'Asks the run that is in work on the"
                                + " store to stop after the documents in hand.'",
                        "complete -c copydesk -n '__fish_seen_subcommand_from list' -l grep -r",
                        "complete -c copydesk -n '__fish_seen_subcommand_from list' -l json",
                        "complete -c copydesk -n '__fish_seen_subcommand_from golden; and __fish_seen_subcommand_from add' -l"
                                + " why -r");
    }

    @Test
    void completionKnowsThreeShells() {
        Ran ran = Ran.in(folder, "completion", "tcsh");
        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("bash, zsh, fish");
    }

    @Test
    void theManualPageHasEveryCommandAndOption() {
        String page = Ran.in(folder, "completion", "man").out();
        assertThat(page)
                .startsWith(".TH COPYDESK 1\n.SH NAME\ncopydesk \\- ")
                .contains(
                        ".SS copydesk golden add\n",
                        ".TP\n\\-\\-grep TEXT\n",
                        "One of table, csv, json",
                        ".SH EXIT STATUS\n0 ok, 1 failed")
                .doesNotContain("${", "%n");
        assertThat(page.lines().filter(line -> line.startsWith(".")))
                .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|PP)( .*)?"));
    }
}
