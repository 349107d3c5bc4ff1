package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands whose output nobody reads to its end, in JVMs of their own. */
class ClosedPipeIT {
    /** More than a pipe holds. */
    private static final int DOCUMENTS = 120;

    @TempDir
    private Path folder;

    @BeforeEach
    void articles() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < DOCUMENTS; i++) {
            Files.writeString(
                    in.resolve(i + ".txt"), "Ferry " + i + " late\n\nThe ferry was late again on day " + i + ".\n");
        }
        Files.writeString(in.resolve("long.txt"), "A long day\n\n" + "The ferry was late again.\n".repeat(4_000));
    }

    @Test
    void isSilentAndEndsAsOtherToolsDo() throws Exception {
        assertEndsQuietly("clean", "in", "--quiet", "--out", "-");
        assertEndsQuietly("export", "--out", "-");
        assertEndsQuietly("source", "long.txt");
        assertEndsQuietly("explain", "long.txt");
    }

    @Test
    void isSilentBesideAServerToo() throws Exception {
        try (WebHost host = WebHost.start(folder, Map.of())) {
            host.clean(folder.resolve("in"));
            assertEndsQuietly("export", "--out", "-", "--db", "store");
            assertEndsQuietly("source", "long.txt", "--db", "store");
        }
    }

    @Test
    void saysThatAFullDiskTookNothing() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full here");
        Path err = folder.resolve("err.txt");
        for (String[] command : new String[][] {{"clean", "in", "--quiet", "--out", "-"}, {"runs"}, {"--help"}}) {
            Process process = Ran.process(folder, command)
                    .redirectOutput(full.toFile())
                    .redirectError(err.toFile())
                    .start();
            assertThat(process.waitFor()).as(command[0]).isEqualTo(1);
            assertThat(Files.readString(err))
                    .startsWith("copydesk: can't write to standard output: ")
                    .hasLineCount(1);
        }
    }

    /** The first letters are read, then the pipe is closed, as {@code head} does. */
    private void assertEndsQuietly(String... command) throws IOException, InterruptedException {
        Path err = folder.resolve("err.txt");
        Process process =
                Ran.process(folder, command).redirectError(err.toFile()).start();
        assertThat(process.getInputStream().read()).isPositive();
        process.getInputStream().close();
        assertThat(process.waitFor()).as(command[0]).isEqualTo(141);
        assertThat(Files.readString(err, StandardCharsets.UTF_8)).isEmpty();
    }
}
