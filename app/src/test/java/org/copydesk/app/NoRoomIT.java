package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real disk that is full, and a real folder that can't be written: small file systems in memory, which only root may mount. Where
 * that can't be done, these tests are skipped, and say so.
 */
class NoRoomIT {
    private static final int DOCUMENTS = 90;

    @TempDir
    private Path folder;

    private Path disk;

    @BeforeEach
    void articles() throws IOException {
        disk = Files.createDirectory(folder.resolve("disk"));
        Files.createDirectory(folder.resolve("in"));
        Random random = new Random(1);
        for (int i = 0; i < DOCUMENTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 6000; word++) {
                text.append(random.nextInt(100_000_000)).append(word % 12 == 11 ? ".\n\n" : " ");
            }
            Files.writeString(folder.resolve("in/%03d.txt".formatted(i)), text);
        }
    }

    @AfterEach
    void unmount() throws Exception {
        // Lazily: the log of a command that ran in this JVM may still be open.
        ran("umount", "-l", disk.toString());
    }

    private static boolean ran(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    private void mount(String options) throws Exception {
        assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()),
                "skipped: this user can't mount a file system");
    }

    @Test
    void saysThatTheDiskIsFullAndCompletesTheRunWhenThereIsRoom() throws Exception {
        mount("size=16m");
        Ran full = Ran.apart(folder, "clean", "in", "--db", "disk/store");
        assertThat(full.exitCode()).as(full.err()).isEqualTo(1);
        assertThat(full.err().lines().filter(line -> line.startsWith("copydesk: ")))
                .singleElement()
                .asString()
                // The second where the run was caught inside the database, and the process ended it.
                .containsAnyOf("No space left", "disk is full", "full disk");
        assertThat(ran("mount", "-o", "remount,size=200m", disk.toString())).isTrue();
        Ran completed = Ran.in(folder, "clean", "in", "--db", "disk/store");
        assertThat(completed.exitCode()).as(completed.err()).isZero();
        assertThat(completed.err()).contains(DOCUMENTS + " in, " + DOCUMENTS + " cleaned", "completed)");
        assertThat(Ran.in(folder, "verify", "--db", "disk/store").out())
                .contains(DOCUMENTS + " of " + DOCUMENTS + " records");
    }

    @Test
    void saysThatTheDiskIsFullForAnExportToo() throws Exception {
        mount("size=30m");
        Files.writeString(folder.resolve("ferry.txt"), "The ferry was late again.\n".repeat(2000));
        assertThat(Ran.in(folder, "clean", "ferry.txt", "--db", "disk/store").exitCode())
                .isZero();
        Path export = disk.resolve("all.jsonl");
        try (OutputStream filler = Files.newOutputStream(disk.resolve("filler"))) {
            byte[] page = new byte[4096];
            while (true) {
                filler.write(page);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
        // Enough to open the store and to begin.
        try (FileChannel filler = FileChannel.open(disk.resolve("filler"), StandardOpenOption.WRITE)) {
            filler.truncate(filler.size() - 60_000);
        }
        Ran exported = Ran.in(folder, "export", "--out", export.toString(), "--db", "disk/store");
        assertThat(exported.exitCode()).as(exported.err()).isEqualTo(1);
        assertThat(exported.err().lines().filter(line -> line.startsWith("copydesk: ")))
                .singleElement()
                .asString()
                .contains("the disk is full: make room");
        assertThat(export).doesNotExist();
    }

    @Test
    void saysThatTheFolderCantBeWritten() throws Exception {
        mount("size=4m,ro");
        Ran ran = Ran.in(folder, "clean", "in", "--db", "disk/store");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err())
                .startsWith("copydesk: ")
                .containsIgnoringCase("read-only")
                .hasLineCount(1);
    }
}
