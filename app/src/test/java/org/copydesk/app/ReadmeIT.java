package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a newcomer to type works. */
class ReadmeIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void everyCommandStandsInTheTable() throws Exception {
        String page = Files.readString(ROOT.resolve("docs/commands.md"));
        String help = Ran.in(folder, "--help").out();
        List<String> commands = help.substring(help.indexOf("Commands:"))
                .lines()
                .skip(1)
                .filter(line -> line.matches("  \\w.*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        assertThat(commands)
                .contains("clean", "serve")
                .allSatisfy(name -> assertThat(page).containsPattern("\n\\| `" + name + "[` ]"));
    }

    @Test
    void theSamplesAreCleanedExplainedAndQueried() throws Exception {
        Ran clean = Ran.in(folder, "clean", ROOT.resolve("samples").toString());
        assertThat(clean.exitCode()).as(clean.err()).isZero();

        Ran explain = Ran.in(folder, "explain", "harbour-bridge.html");
        assertThat(explain.exitCode()).as(explain.err()).isZero();
        assertThat(explain.out()).contains("Lisk votes to build its bridge by hand");

        String password =
                Files.readString(folder.resolve("data/copydesk.password")).strip();
        try (Connection store = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("data/copydesk"), "copydesk", password);
                Statement statement = store.createStatement()) {
            int queries = 0;
            Matcher block =
                    Pattern.compile("(?s)```sql\n(.*?)```").matcher(Files.readString(ROOT.resolve("README.md")));
            while (block.find()) {
                for (String query : block.group(1).strip().split(";\\s*")) {
                    try (ResultSet rows = statement.executeQuery(query)) {
                        assertThat(rows.next()).as(query).isEqualTo(!query.contains("quarantined"));
                        queries++;
                    }
                }
            }
            assertThat(queries).isPositive();
        }
    }

    /** What a console block shows comes out; {@code …} stands for what is left out there, and times and folders are the reader's own. */
    @Test
    void theConsoleShowsWhatComesOut() throws Exception {
        Path samples = Files.createDirectory(folder.resolve("samples"));
        try (Stream<Path> files = Files.list(ROOT.resolve("samples"))) {
            for (Path file : files.toList()) {
                Files.copy(file, samples.resolve(file.getFileName()));
            }
        }
        Matcher block =
                Pattern.compile("(?s)```console\n(.*?)```").matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(block.find()).isTrue();
        String out = "";
        int shown = 0;
        for (String line : block.group(1).lines().toList()) {
            if (line.startsWith("$ ./copydesk ")) {
                Ran ran =
                        Ran.in(folder, line.substring("$ ./copydesk ".length()).split(" "));
                assertThat(ran.exitCode()).as(line).isZero();
                out = (ran.out() + ran.err())
                        .replace(folder.toUri().getPath(), "/home/you/copydesk/")
                        .replaceAll("; [\\d.]+ s", "; 2.7 s");
            } else if (!line.equals("…")) {
                assertThat(out.lines()).contains(line);
                shown++;
            }
        }
        assertThat(shown).isGreaterThan(3);
    }
}
