package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong is said in one line, and leaves everything as it was. */
class TroubleIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void anArticle() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "The ferry was late again.\n");
    }

    @Test
    void namesTheProcessThatHoldsTheStore() throws IOException {
        Ran.in(folder, "clean", "a.txt", "--quiet");
        Path file = folder.resolve("data/copydesk.mv.db");
        long pid = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("data/copydesk.pid"), pid + "\nserve\n2026-11-22T03:00:00Z\n");
        byte[] before = Files.readAllBytes(file);
        long log = Files.size(folder.resolve("data/copydesk.log"));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            String[][] lines = {{"clean", "a.txt"}, {"explain", "a.txt"}, {"source", "a.txt"}, {"verify"}, {"serve"}};
            for (String[] args : lines) {
                Ran ran = Ran.in(folder, args);
                assertThat(ran.exitCode()).as(args[0]).isEqualTo(7);
                assertThat(ran.out()).isEmpty();
                assertOneLine(ran, "in use by process " + pid + " (copydesk serve, since 2026-11-22T03:00:00Z)");
            }
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(Files.size(folder.resolve("data/copydesk.log"))).isEqualTo(log);
    }

    @Test
    void saysThatThereIsNoStore() {
        for (String command : new String[] {"explain", "source"}) {
            assertOneLine(failed(Ran.in(folder, command, "x")), "no store at " + folder.resolve("data/copydesk"));
        }
        assertOneLine(failed(Ran.in(folder, "verify")), "no store at");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void saysThatAFileIsNoStore() throws IOException {
        Files.writeString(folder.resolve("notes.mv.db"), "not a database");
        assertOneLine(failed(Ran.in(folder, "verify", "--db", "notes")), "is not a store");
        assertOneLine(failed(Ran.in(folder, "clean", "a.txt", "--db", "notes")), "is not a store");
        assertThat(folder.resolve("notes.mv.db")).hasContent("not a database");
        assertThat(folder.resolve("notes.password")).doesNotExist();
    }

    @Test
    void saysThatThePasswordIsWrong() throws IOException {
        Ran.in(folder, "clean", "a.txt", "--quiet");
        assertOneLine(
                failed(Ran.in(folder, Map.of("COPYDESK_PASSWORD", "guess"), "verify")), "wrong password for the store");
        Files.delete(folder.resolve("data/copydesk.password"));
        assertOneLine(failed(Ran.in(folder, "verify")), "no password for the store");
    }

    @Test
    void saysThatADocumentIsUnknown() {
        Ran.in(folder, "clean", "a.txt", "--quiet");
        assertOneLine(failed(Ran.in(folder, "explain", "b\u001b[2J.txt")), "no document b␛[2J.txt in this store");
    }

    @Test
    void saysThatAFolderIsMissingAndMakesNoStore() {
        assertOneLine(failed(Ran.in(folder, "clean", "nowhere")), "no such file or folder: nowhere");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    /** Below a file nobody can write, whatever the permissions say. */
    @Test
    void saysThatAFolderCantBeWritten() {
        assertOneLine(failed(Ran.in(folder, "clean", "a.txt", "--db", "a.txt/store")), "can't make the folder");
        assertOneLine(failed(Ran.in(folder, "clean", "a.txt", "--out", "a.txt/x.jsonl")), "can't write");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void saysWhichSettingOfTheServerIsWrong() throws IOException {
        Files.writeString(folder.resolve("wrong.yml"), "copydesk:\n  inbx: somewhere\n");
        assertOneLine(
                failed(Ran.in(folder, "serve", "--settings", "wrong.yml")),
                "wrong.yml, line 2: there is no setting copydesk.inbx");
        assertOneLine(
                failed(Ran.in(folder, "serve", "--inbox", ".", "--cron", "daily")),
                "copydesk.jobs.inbox.cron: 'daily'");
        assertOneLine(failed(Ran.in(folder, "serve", "--inbox", "nowhere")), "copydesk.jobs.inbox.inputs: there is no");
        assertOneLine(failed(Ran.in(folder, "serve", "--address", "192.0.2.1")), "copydesk.address: ");
        assertThat(Ran.in(folder, "serve", "--cron", "0 0 3 * * *").exitCode()).isEqualTo(2);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            assertOneLine(failed(Ran.in(folder, "serve", "--port", port)), "port " + port + " is in use");
        }
        assertThat(folder.resolve("data")).as("no store is made for it").doesNotExist();
    }

    @Test
    void showsStackTracesOnlyWhenAsked() {
        assertThat(Ran.in(folder, "verify").err()).doesNotContain("\tat ");
        assertThat(Ran.in(folder, "verify", "--debug").err()).contains("\tat ");
    }

    @Test
    void doesNotReadItsOwnFilesAsDocuments() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("data/copydesk.password"));
        for (String path : new String[] {".", "**", folder.toString()}) {
            Ran ran = Ran.in(folder, "clean", path, "--out", "articles.jsonl");
            assertThat(ran.exitCode()).as(ran.err()).isZero();
            assertThat(ran.err()).contains("1 in, ");
        }
        Ran password = Ran.in(folder, "clean", link.toString());
        assertOneLine(failed(password), "a file of Copydesk's own, and no document");
    }

    private static Ran failed(Ran ran) {
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(1);
        return ran;
    }

    private static void assertOneLine(Ran ran, String part) {
        assertThat(ran.err()).startsWith("copydesk: ").contains(part);
        assertThat(ran.err().lines()).hasSize(1);
    }
}
