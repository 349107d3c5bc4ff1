package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.database.StoreAddress;
import org.copydesk.app.database.StoreBackup;
import org.copydesk.pipeline.runs.RunSummary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup} and {@code restore}: a store, away and back. */
class BackupIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void aRecord() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "The ferry was late again.\n");
        done("clean", "a.txt", "--quiet");
    }

    private Ran done(String... args) {
        Ran ran = Ran.in(folder, args);
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return ran;
    }

    private Stream<String> files(String in) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(in))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    @Test
    void restoresWhatWasBackedUp() throws IOException {
        assertThat(done("backup", "news.zip").err()).isEqualTo("backup   news.zip\n");
        assertThat(files("data")).containsExactlyInAnyOrder("copydesk.mv.db", "copydesk.password", "copydesk.log");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("news.zip"))))
                .isEqualTo("rw-------");
        assertThat(done("restore", "news.zip", "--db", "again/news").err())
                .isEqualTo("store    " + folder.resolve("again/news") + "\n");
        assertThat(files("again")).containsExactlyInAnyOrder("news.mv.db", "news.password");
        assertThat(done("verify", "--hash", "--db", "again/news").out())
                .isEqualTo(done("verify", "--hash").out());
        assertThat(done("source", "a.txt", "--db", "again/news").out()).isEqualTo("The ferry was late again.\n");
    }

    @Test
    void isOfOneMomentWhileARunWrites() throws Exception {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int n = 0; n < 80; n++) {
            Files.writeString(many.resolve(n + ".txt"), "The ferry was late for the " + n + "th time this year.\n");
        }
        try (WebHost host = WebHost.start(folder, "served", Map.of(), Map.of("copydesk.port", "0"));
                OutputStream zip = Files.newOutputStream(folder.resolve("served.zip"));
                OpenStore store = OpenStore.existing(StoreAddress.parse("served", folder), "backup", Map.of())) {
            CompletableFuture<RunSummary> run = CompletableFuture.supplyAsync(() -> host.clean(many));
            while (host.jdbc().queryForObject("SELECT COUNT(*) FROM cleaning", Long.class) == 0) {
                assertThat(run).isNotDone();
            }
            StoreBackup.write(store, zip);
            assertThat(run.get().cleaned()).isEqualTo(80);
        }
        done("restore", "served.zip", "--db", "again");
        assertThat(done("verify", "--db", "again").out())
                .matches("([1-9]\\d*) of \\1 records give their source back\n");
    }

    @Test
    void writesOverNothing() {
        done("backup", "news.zip");
        Ran ran = Ran.in(folder, "restore", "news.zip");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err())
                .isEqualTo("copydesk: " + folder.resolve("data/copydesk.mv.db")
                        + " is there already, and nothing is written over it; take another --db\n");
        assertThat(Ran.in(folder, "backup", "data/copydesk.mv.db").err()).contains("it belongs to the store");
        done("verify");
    }

    @Test
    void refusesABackupThatHoldsSomethingElse() throws IOException {
        done("backup", "news.zip");
        URI zip = URI.create("jar:" + folder.resolve("news.zip").toUri());
        try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of())) {
            Path digest = inside.getPath("digest.txt");
            Files.writeString(digest, Files.readString(digest).replace("document  1", "document  2"));
        }
        Ran ran = Ran.in(folder, "restore", "news.zip", "--db", "again/news");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("news.zip is damaged: it doesn't hold what was backed up");
        assertThat(files("again")).isEmpty();
        assertThat(Ran.in(folder, "restore", "a.txt", "--db", "again/news").err())
                .contains("can't restore ");
        assertThat(Ran.in(folder, "restore", "none.zip", "--db", "again/news").exitCode())
                .isEqualTo(1);
    }

    @Test
    void leavesOutAPasswordThatNoFileKeeps() throws IOException {
        Map<String, String> environment = Map.of("COPYDESK_PASSWORD", "a password of our own");
        for (String[] args : new String[][] {
            {"clean", "a.txt", "--quiet", "--db", "own"},
            {"backup", "own.zip", "--db", "own"},
            {"restore", "own.zip", "--db", "again"},
            {"verify", "--db", "again"}
        }) {
            Ran ran = Ran.in(folder, environment, args);
            assertThat(ran.exitCode()).as(ran.err()).isZero();
        }
        assertThat(folder.resolve("again.password")).doesNotExist();
        Ran without = Ran.in(folder, "restore", "own.zip", "--db", "third");
        assertThat(without.exitCode()).isEqualTo(1);
        assertThat(without.err()).contains("the backup holds no password: set COPYDESK_PASSWORD");
    }
}
