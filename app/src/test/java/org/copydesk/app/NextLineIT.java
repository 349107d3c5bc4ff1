package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What messages say to type next can be pasted into a shell. */
class NextLineIT {
    private static final String STORE = "my stores/it's $HOME";

    @TempDir
    private Path folder;

    /** The commands of a message, as a shell takes them. */
    private List<String[]> commands(String message) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("copydesk() { printf '%s\\n' \"$@\"; echo; }\n");
        message.lines()
                .filter(line -> line.matches("(next|or) +copydesk .*"))
                .forEach(line ->
                        script.append(line.replaceFirst("(next|or) +", "")).append('\n'));
        Process shell = new ProcessBuilder("sh", "-c", script.toString()).start();
        String typed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        return List.of(typed.strip().split("\n\n")).stream()
                .map(command -> command.split("\n"))
                .toList();
    }

    private void good(String[] command) {
        Ran ran = Ran.in(folder, command);
        assertThat(ran.exitCode())
                .as(String.join(" ", command) + ": " + ran.err())
                .isZero();
    }

    @Test
    void ofARunAndOfAPlan() throws IOException, InterruptedException {
        Files.createDirectory(folder.resolve("in"));
        Files.createDirectory(folder.resolve("site rules"));
        Files.writeString(folder.resolve("in/ferry.txt"), "The ferry was late again, said the mayor.\n");
        List<String[]> cleaned =
                commands(Ran.in(folder, "clean", "in", "--db", STORE).err());
        assertThat(cleaned).hasSize(1);
        assertThat(cleaned.get(0)).startsWith("explain").endsWith("--db", STORE);
        cleaned.forEach(this::good);

        List<String[]> planned = commands(Ran.in(folder, "plan", "--site-rules", "site rules", "--db", STORE)
                .err());
        assertThat(planned).hasSize(2);
        assertThat(planned.get(0)).containsExactly("plan", "apply", "1", "--site-rules", "site rules", "--db", STORE);
        planned.forEach(this::good);

        Files.write(
                folder.resolve("in/image.png"), new byte[] {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        List<String[]> aside =
                commands(Ran.in(folder, "clean", "in", "--db", STORE).err());
        assertThat(aside).hasSize(2);
        assertThat(aside.get(0)).containsExactly("retry", "--db", STORE);
        good(aside.get(1));
    }
}
