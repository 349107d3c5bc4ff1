package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.app.cli.CommandLines;
import org.copydesk.app.cli.Interrupts;
import org.copydesk.app.server.CleaningConfiguration;
import org.copydesk.app.settings.CopydeskSettings;
import org.copydesk.app.settings.SettingsReader;
import org.copydesk.core.classify.model.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every command reads the same settings in the same way. */
class SettingsIT {
    /** What a command needs before its options. */
    private static final Map<String, List<String>> ARGUMENTS = Map.of(
            "clean", List.of("a.txt"),
            "import", List.of("records.jsonl"),
            "decide keep", List.of("a.txt", "c1"),
            "decide reject", List.of("a.txt", "c1"),
            "decide accept", List.of("a.txt", "c1"),
            "decide remove", List.of("a.txt", "ferry"),
            "decide pin", List.of("a.txt", "TITLE", "Ferry"),
            "decide undo", List.of("1"),
            "jobs pause", List.of("nightly"),
            "plan apply", List.of("1"));

    @TempDir
    private Path folder;

    @BeforeEach
    void store() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "The ferry was late again.\n");
        assertThat(Ran.in(folder, "clean", "a.txt", "--quiet").exitCode()).isZero();
        assertThat(Ran.in(folder, "export", "--with-source", "--out", "records.jsonl", "--quiet")
                        .exitCode())
                .isZero();
    }

    @Test
    void everyCommandTakesEveryKeyThatIsDocumented() throws IOException {
        Path file = Files.writeString(folder.resolve("copydesk.yml"), all());
        CopydeskSettings settings = SettingsReader.read(Map.of(
                "spring.config.location", "optional:classpath:/", "spring.config.additional-location", file.toUri()));
        assertThat(settings.golden().accept()).isTrue();
        assertThat(documented()).isEqualTo(named(all()));
        for (List<String> command : commands()) {
            if (!command.get(0).equals("serve")) {
                Ran ran = Ran.in(folder, command.toArray(String[]::new));
                assertThat(ran.err()).as(String.join(" ", command)).doesNotContain("can't start", "setting");
            }
        }
        // The terminal of this server has no variable that could hold a secret.
        Files.writeString(file, all().replace("      secret: PATH\n", ""));
        try (WebHost host = WebHost.start(
                folder.resolve("served"),
                Map.of(
                        "spring.config.location",
                        "optional:classpath:/",
                        "spring.config.additional-location",
                        file.toUri()))) {
            assertThat(host.get(CopydeskSettings.class).golden().accept()).isTrue();
        }
    }

    @Test
    void everyCommandRefusesAKeyThatThereIsNoneOf() throws IOException {
        Path file = folder.resolve("copydesk.yml");
        List<List<String>> commands = commands();
        // It reads settings where there is something to repair.
        assertThat(commands.remove(List.of("verify"))).isTrue();
        // It says so on a line of its own, see DoctorIT.
        assertThat(commands.remove(List.of("doctor"))).isTrue();
        for (List<String> command : commands) {
            Files.writeString(file, "copydesk:\n  port: 0\n  wordng:\n    apply-at: 0.5\n");
            Ran ran = Ran.in(folder, command.toArray(String[]::new));
            assertThat(ran.exitCode()).as(String.join(" ", command)).isEqualTo(1);
            assertThat(ran.err())
                    .isEqualTo("copydesk: can't start: copydesk.yml, line 4: there is no setting"
                            + " copydesk.wordng.apply-at; did you mean copydesk.wording?\n");
        }
    }

    @Test
    void whatStandsBesideCopydeskIsLookedAtToo() throws IOException {
        refuses("copydsk:\n  port: 1\n", "line 2: there is no setting copydsk.port; did you mean copydesk?");
        refuses("text:\n  captions: true\n", "setting text.captions; did you mean copydesk.text.captions?");
        refuses("nonsense\n", "copydesk.yml, line 1: there is no setting document");
    }

    @Test
    void faultsInTheFileNameItsLine() throws IOException {
        refuses("copydesk:\n  jobs: [ a\n  port: 1\n", "copydesk.yml, line 3: this is no YAML: ");
        refuses("copydesk:\n\tport: 1\n", "copydesk.yml, line 2: this is no YAML: ");
        refuses("copydesk:\n  port: 1\n  port: 2\n", "copydesk.yml, line 3: this is no YAML: ");
        refuses(
                "copydesk:\n  text:\n    lists: perhaps\n",
                "line 3: copydesk.text.lists: true or false, not 'perhaps'");
        refuses("copydesk:\n  batch:\n    chunk: 0\n", "line 3: copydesk.batch.chunk: 1 or more, not 0");
        refuses("copydesk:\n  wording:\n    apply-at: 7\n", "copydesk.yml, line 3: copydesk.wording.apply-at");
    }

    @Test
    void aFileOfAnotherKindIsRefusedInPlainWords() {
        assertThat(Ran.in(folder, "clean", "a.txt", "--settings", "a.txt").err())
                .isEqualTo("copydesk: --settings: a YAML file, whose name ends in .yml, not a.txt\n");
    }

    private void refuses(String yaml, String reason) throws IOException {
        Files.writeString(folder.resolve("copydesk.yml"), yaml);
        Ran ran = Ran.in(folder, "clean", "a.txt", "--quiet");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains(reason);
        assertThat(ran.err().lines()).hasSize(1);
    }

    /** Those that read settings. */
    private List<List<String>> commands() {
        CommandLine line = CommandLines.of(
                Ran.terminal(folder, Map.of(), new ByteArrayOutputStream(), new ByteArrayOutputStream()),
                Interrupts.none(),
                (opening, settings, terminal) -> {},
                (settings, now) -> List.of(),
                CleaningConfiguration.class,
                CleaningConfiguration::stream,
                "");
        List<List<String>> commands = new ArrayList<>();
        add(commands, List.of(), line);
        assertThat(commands).hasSizeGreaterThan(10);
        return commands;
    }

    private static void add(List<List<String>> commands, List<String> above, CommandLine line) {
        if (line.getCommandSpec().findOption("--settings") != null) {
            List<String> typed = new ArrayList<>(above);
            typed.addAll(ARGUMENTS.getOrDefault(String.join(" ", above), List.of()));
            commands.add(typed);
        }
        line.getSubcommands().forEach((name, command) -> {
            List<String> here = new ArrayList<>(above);
            here.add(name);
            add(commands, here, command);
        });
    }

    /** A file with every key. */
    private String all() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path style = Files.writeString(folder.resolve("style.yml"), "");
        Path models = Files.createDirectories(folder.resolve("models"));
        try (OutputStream out = Files.newOutputStream(models.resolve("title.model"))) {
            Models.standard().find("title").orElseThrow().write(out);
        }
        Path logins = Files.writeString(folder.resolve("logins.txt"), "");
        Files.createDirectories(folder.resolve("served"));
        return ALL.replace("INBOX", inbox.toString())
                .replace("STYLE", style.toString())
                .replace("MODELS", models.toString())
                .replace("LOGINS", logins.toString());
    }

    private static TreeSet<String> documented() throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `(copydesk\\.[^`]+)`")
                .matcher(Files.readString(Path.of("../docs/settings.md")));
        while (row.find()) {
            keys.add(row.group(1));
        }
        return keys;
    }

    /** The keys of a file in block style, with two spaces a level. */
    private static TreeSet<String> named(String yaml) {
        TreeSet<String> keys = new TreeSet<>();
        List<String> above = new ArrayList<>();
        for (String line : yaml.lines().toList()) {
            int level = (line.length() - line.stripLeading().length()) / 2;
            String[] parts = line.strip().replaceFirst("^- ", "").split(": *", 2);
            while (above.size() > level) {
                above.remove(above.size() - 1);
            }
            if (line.strip().startsWith("- ")) {
                above.add("[N]");
            }
            above.add(parts[0]);
            if (!parts[1].isEmpty()) {
                String list = parts[1].startsWith("[") ? "[N]" : "";
                keys.add(String.join(".", above)
                                .replace(".[N]", "[N]")
                                .replace(".fields.html", ".fields.NAME")
                                .replace(".nightly", ".NAME")
                        + list);
            }
        }
        return keys;
    }

    private static final String ALL = """
            copydesk:
              port: 0
              address: 127.0.0.1
              behind-proxy: false
              proxies: [ 10.1.0.0/16 ]
              names: [ localhost ]
              console: read
              logins: LOGINS
              text:
                headings: true
                lists: true
                captions: false
                tables: false
                comments: false
                related: false
                disclaimers: false
              wording:
                apply-at: 0.9
                suggest-at: 0.3
              site:
                rules: INBOX
              batch:
                chunk: 100
                workers: 1
                deadline: 30s
                faults: 100
                largest: 32MB
                lease: 30s
              quarantine:
                most-share: 0.3
                least-documents: 100
              dictionaries:
                folder: INBOX
              input:
                fields:
                  html: body
                unpacked: 64MB
                ratio: 200
                archives: 2
                keep: bytes
              house-style: STYLE
              models: MODELS
              golden:
                accept: true
              alarms:
                hold: true
                runs: 5
                pages: 5
                deviations: 4.5
                removed: 0.15
                length: 1.5
              notices:
                - command: [ logger ]
                  events: [ failure ]
                  timeout: 10s
                - webhook: https://hooks.example.org/
                  header: Authorization
                  secret: PATH
              jobs:
                nightly:
                  inputs: [ INBOX ]
                  fields:
                    html: body
                  cron: 0 0 3 * * *
                  zone: UTC
                  missed: run
                  no-input: true
                  text:
                    headings: true
                    lists: true
                    captions: false
                    tables: false
                    comments: false
                    related: false
                    disclaimers: false
                  wording:
                    apply-at: 0.9
                    suggest-at: 0.3
                  site:
                    rules: INBOX
                  dictionaries:
                    folder: INBOX
                  house-style: STYLE
                  output:
                    - file: INBOX/articles-{date}-{run}.parquet
                      format: parquet
                      records: all
                      only: article
                      least-share: 0.5
                  retention:
                    versions: 365d
                    runs: 60d
                    quarantine: 90d
            """;
}
