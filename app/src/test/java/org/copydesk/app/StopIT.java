package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is ended by a signal stops in order and is completed by the next. */
class StopIT {
    private static final int DOCUMENTS = 400;

    @TempDir
    private Path folder;

    @BeforeEach
    void articles() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < DOCUMENTS; i++) {
            Files.writeString(
                    folder.resolve("in/%03d.txt".formatted(i)), "The ferry was late again, said " + i + ".\n");
        }
    }

    /** Runs until something is in the store, which nobody else can open. */
    private Process running() throws IOException {
        Path err = folder.resolve("err.txt");
        Process process = Ran.process(folder, "clean", "in", "--workers", "1")
                .redirectError(err.toFile())
                .start();
        Path note = folder.resolve("data/copydesk.pid");
        while (!Files.exists(note) || Files.size(folder.resolve("data/copydesk.mv.db")) < 300_000) {
            assertThat(process.isAlive()).as("%s", err).isTrue();
            LockSupport.parkNanos(20_000_000);
        }
        return process;
    }

    @Test
    void stopsInOrderOnASignal() throws Exception {
        Process process = running();
        process.destroy();
        assertThat(process.waitFor()).isEqualTo(6);
        assertThat(Files.readString(folder.resolve("err.txt")))
                .contains("stopping after the documents in hand...", "run 1 was stopped; what is done is stored");
        assertThat(folder.resolve("data/copydesk.pid")).doesNotExist();
        assertThat(Ran.in(folder, "runs").out()).contains("stopped");
        Ran completed = Ran.in(folder, "clean", "in");
        assertThat(completed.exitCode()).as(completed.err()).isZero();
        assertThat(completed.err()).contains(DOCUMENTS + " in, " + DOCUMENTS + " cleaned", "completed)");
    }

    @Test
    void stopsTheProcessThatHoldsAStoreInAFile() throws Exception {
        Process process = running();
        Ran stop = Ran.in(folder, "stop");
        assertThat(stop.err()).contains("asked process " + process.pid() + " (copydesk clean, since ", "to stop");
        assertThat(stop.exitCode()).isZero();
        assertThat(process.waitFor()).isEqualTo(6);
        assertThat(Ran.in(folder, "stop").err()).contains("no run is in work");
    }
}
