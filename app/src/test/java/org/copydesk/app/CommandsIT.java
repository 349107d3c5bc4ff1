package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsIT {
    private static final String FLAT = """
            The council met on Monday.

            Share on Facebook

            It agreed on a new bridge, which will cost four million and open in the spring of next year.
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void twoArticles() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        Files.writeString(folder.resolve("in/bridge.txt"), FLAT);
        Files.writeString(
                folder.resolve("in/harbour.html"), "<html><body><p>The harbour froze over.</p></body></html>");
    }

    @Test
    void cleansExplainsGivesBackAndVerifies() {
        Ran clean = Ran.in(folder, "clean", "in");
        assertThat(clean.exitCode()).as(clean.err()).isZero();
        assertThat(clean.out()).isEmpty();
        assertThat(clean.err())
                .contains("2 in, 2 cleaned, 0 unchanged, 0 quarantined")
                .contains("17  chrome.share-bar")
                .contains("store    jdbc:h2:file:" + folder.resolve("data/copydesk"))
                .contains("next     copydesk explain ");

        Ran explain = Ran.in(folder, "explain", "bridge.txt");
        assertThat(explain.exitCode()).as(explain.err()).isZero();
        assertThat(explain.out())
                .contains("28-45  CHROME  chrome.share-bar")
                .contains("- Share on Facebook")
                .contains("[-Share on Facebook-]");

        Ran source = Ran.in(folder, "source", "bridge.txt");
        assertThat(source.exitCode()).as(source.err()).isZero();
        assertThat(source.out()).isEqualTo(FLAT);

        Ran verify = Ran.in(folder, "verify");
        assertThat(verify.exitCode()).as(verify.err()).isZero();
        assertThat(verify.out()).isEqualToIgnoringNewLines("2 of 2 records give their source back");
    }

    @Test
    void findsRecordsThatAreGoneAndRepairsThem() throws Exception {
        Ran.in(folder, "clean", "in", "--quiet");
        String password =
                Files.readString(folder.resolve("data/copydesk.password")).strip();
        try (Connection store = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("data/copydesk"), "copydesk", password);
                Statement statement = store.createStatement()) {
            statement.execute("DELETE FROM article");
        }
        Ran found = Ran.in(folder, "verify");
        assertThat(found.exitCode()).isEqualTo(1);
        assertThat(found.out())
                .contains("the row of the article is gone", "0 of 2 records give their source back")
                .hasLineCount(3);
        Ran repaired = Ran.in(folder, "verify", "--repair");
        assertThat(repaired.exitCode()).as(repaired.err()).isZero();
        assertThat(repaired.out()).contains("2 of 2 records give their source back");
        assertThat(repaired.err()).contains("2 in, 2 cleaned");
        assertThat(Ran.in(folder, "verify").exitCode()).isZero();
        assertThat(Ran.in(folder, "verify", "--repair").out())
                .isEqualToIgnoringNewLines("2 of 2 records give their source back");
        assertThat(Ran.in(folder, "clean", "in").err()).contains("2 unchanged");
    }

    @Test
    void decidesOnceForAllRunsAndTakesItBack() throws IOException {
        Ran.in(folder, "clean", "in", "--quiet");
        String uri = folder.resolve("in/bridge.txt").toUri().toString();
        String[] bar = shareBar();
        Ran number = Ran.in(folder, "decide", "reject", uri, bar[1]);
        assertThat(number.exitCode()).isEqualTo(1);
        assertThat(number.err()).contains("say the key of " + bar[1] + ", which is now " + bar[2]);
        Ran reject = Ran.in(folder, "decide", "reject", uri, bar[2], "--by", "ada", "--why", "a quotation");
        assertThat(reject.exitCode()).as(reject.err()).isZero();
        assertThat(reject.err()).contains("decision 1: reject " + bar[2]);
        Ran clean = Ran.in(folder, "clean", "in", "--out", "records.jsonl");
        assertThat(clean.err()).contains("2 in, 0 cleaned, 2 unchanged");
        assertThat(Files.readString(folder.resolve("records.jsonl")))
                .contains("\"rulings\":[{\"decision\":\"reject\",\"by\":\"ada\"");
        assertThat(Ran.in(folder, "explain", "bridge.txt").out()).doesNotContain("[-Share on Facebook-]");
        assertThat(Ran.in(folder, "decide", "list", "--json").out())
                .contains("\"state\":\"holds\"")
                .contains("\"note\":\"a quotation\"");
        Ran undo = Ran.in(folder, "decide", "undo", "--rule", "chrome.share-bar");
        assertThat(undo.err()).contains("1 decisions are taken back");
        assertThat(Ran.in(folder, "decide", "list").out()).contains("undone").contains("Share on Facebook");
        assertThat(Ran.in(folder, "explain", "bridge.txt").out()).contains("[-Share on Facebook-]");
    }

    /** The line of {@code explain} about the change: after the margin its number, then its key. */
    private String[] shareBar() {
        return Ran.in(folder, "explain", "bridge.txt")
                .out()
                .lines()
                .filter(line -> line.startsWith("  c") && line.contains("chrome.share-bar"))
                .findFirst()
                .orElseThrow()
                .split(" +");
    }

    @Test
    void whatWritesTakesAnIdOrAWholeAddress() {
        Ran.in(folder, "clean", "in", "--quiet");
        String uri = folder.resolve("in/bridge.txt").toUri().toString();
        for (String[] args : new String[][] {
            {"decide", "pin", "bridge.txt", "TITLE", "A bridge"},
            {"decide", "remove", "bridge.txt", "The council"},
            {"decide", "reject", "bridge.txt", shareBar()[2]},
            {"golden", "add", "bridge.txt"}
        }) {
            Ran ran = Ran.in(folder, args);
            assertThat(ran.exitCode()).as(String.join(" ", args)).isEqualTo(1);
            assertThat(ran.err()).contains("has the id or address bridge.txt", "did you mean", uri);
        }
        assertThat(Ran.in(folder, "golden", "add", uri).exitCode()).isZero();
        assertThat(Ran.in(folder, "golden", "remove", "bridge.txt").exitCode()).isEqualTo(1);
        assertThat(Ran.in(folder, "golden", "remove", uri).exitCode()).isZero();
        assertThat(Ran.in(folder, "release", "bridge.txt").exitCode()).isEqualTo(1);
        assertThat(Ran.in(folder, "decide", "list").err()).contains("nobody has decided anything yet");
    }

    @Test
    void saysWhatWasMeantByATypo() {
        assertThat(Ran.in(folder, "claen", "in").err())
                .contains("Did you mean: ")
                .contains("clean");
        assertThat(Ran.in(folder, "clean", "in", "--quite").err())
                .contains("Did you mean: ")
                .contains("--quiet");
        assertThat(Ran.in(folder, "decide", "rejct", "x").err())
                .contains("Did you mean: ")
                .contains("reject");
    }

    @Test
    void countsAnArticleWithoutTextAmongWhatIsSetAside() throws IOException {
        Files.writeString(folder.resolve("in/bare.html"), "<h1>A new bridge</h1><p>Share on Facebook</p>");
        Ran clean = Ran.in(folder, "clean", "in");
        assertThat(clean.exitCode()).isEqualTo(3);
        assertThat(clean.err()).contains("3 in, 2 cleaned, 0 unchanged, 1 quarantined");
        assertThat(Ran.in(folder, "explain", "bare.html").err())
                .contains("in quarantine: an article without text: taken out by chrome.share-bar (17 characters)");
    }

    @Test
    void cleansNothingTwiceButWritesEveryRecord() throws IOException {
        Ran.in(folder, "clean", "in", "--quiet");
        Ran again = Ran.in(folder, "clean", "in", "--out", "records.jsonl");
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.err()).contains("2 in, 0 cleaned, 2 unchanged");
        assertThat(Files.readAllLines(folder.resolve("records.jsonl"))).hasSize(2);
        assertThat(folder.resolve(".records.jsonl.part")).doesNotExist();
    }

    @Test
    void findsARecordThatWasTamperedWith() throws IOException, SQLException {
        Ran.in(folder, "clean", "in", "--quiet");
        String password =
                Files.readString(folder.resolve("data/copydesk.password")).strip();
        String url = "jdbc:h2:file:" + folder.resolve("data/copydesk");
        try (Connection connection = DriverManager.getConnection(url, "copydesk", password);
                Statement statement = connection.createStatement()) {
            assertThat(
                            statement.executeUpdate(
                                    "UPDATE mark SET before_text = 'Share on Fakebook' WHERE before_text = 'Share on Facebook'"))
                    .isEqualTo(1);
        }
        Ran verify = Ran.in(folder, "verify");
        assertThat(verify.exitCode()).isEqualTo(1);
        assertThat(verify.out()).contains("bridge.txt").contains("1 of 2 records give their source back");
    }

    @Test
    void saysNothingWhenQuiet() {
        Ran clean = Ran.in(folder, "clean", "in", "--quiet");
        assertThat(clean.exitCode()).isZero();
        assertThat(clean.out() + clean.err()).isEmpty();
    }

    @Test
    void ends2OnWrongUsage() {
        String[][] lines = {
            {},
            {"clean"},
            {"polish", "in"},
            {"clean", "in", "--polish"},
            {"clean", "in", "--workers", "0"},
            {"clean", "in", "--db", "jdbc:h2:mem:x"},
            {"explain"},
            {"serve", "--port", "http"}
        };
        for (String[] args : lines) {
            Ran ran = Ran.in(folder, args);
            assertThat(ran.exitCode()).as(String.join(" ", args)).isEqualTo(2);
            assertThat(ran.err())
                    .as(String.join(" ", args))
                    .startsWith("copydesk: ")
                    .doesNotContain("\tat ");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void helpsWithEveryCommand() {
        for (String command : new String[] {"clean", "explain", "source", "verify", "export", "serve"}) {
            Ran ran = Ran.in(folder, command, "--help");
            assertThat(ran.exitCode()).isZero();
            assertThat(ran.out()).contains("Usage: copydesk " + command).contains("--db");
            assertThat(Ran.in(folder, command, "--version").out()).startsWith("copydesk ");
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
