package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.copydesk.app.cli.CommandLines;
import org.copydesk.app.cli.Interrupts;
import org.copydesk.app.server.CleaningConfiguration;
import org.copydesk.app.server.JobsOfSettings;
import org.copydesk.app.server.ServerStart;
import org.copydesk.app.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/** What documents tell to type is understood, and what they tell to write into files is read. */
class DocumentedCommandsTest {
    private static final Path HOME = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("(?sm)^```(\\w*)\\n(.*?)^```");
    private static final Pattern COMMAND = Pattern.compile("(?:\\$ )?(?:\\./)?copydesk (.*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    @TempDir
    private Path folder;

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(HOME.resolve("docs"))) {
            return Stream.concat(docs, Stream.of(HOME.resolve("README.md"), HOME.resolve("CONTRIBUTING.md")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    @Test
    void everyCommandIsUnderstood() throws IOException {
        int understood = 0;
        for (Path document : documents()) {
            Matcher block = BLOCK.matcher(Files.readString(document));
            while (block.find()) {
                for (String line : block.group(2).lines().toList()) {
                    Matcher command = COMMAND.matcher(line);
                    if (command.matches()) {
                        String[] words = words(command.group(1));
                        assertThatCode(() -> commandLine().parseArgs(words))
                                .as(document.getFileName() + ": " + line)
                                .doesNotThrowAnyException();
                        understood++;
                    }
                }
            }
        }
        assertThat(understood).isGreaterThan(40);
    }

    private CommandLine commandLine() {
        ByteArrayOutputStream nowhere = new ByteArrayOutputStream();
        return CommandLines.of(
                Ran.terminal(folder, Map.of(), nowhere, nowhere),
                Interrupts.none(),
                new ServerStart(),
                new JobsOfSettings(),
                CleaningConfiguration.class,
                CleaningConfiguration::stream,
                "");
    }

    /** As a shell would part them: what is optional is there, of alternatives the first, without comments and further programs. */
    private static String[] words(String typed) {
        String command = typed.replaceFirst("\\s+#.*", "").replaceFirst(" [|>] .*", "");
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.replaceAll("[\\[\\]]", "").replace("...", ""));
        while (word.find()) {
            boolean bare = word.group(3) != null;
            words.add(
                    bare
                            ? word.group(3).split("\\|")[0]
                            : word.group().substring(1, word.group().length() - 1));
        }
        return words.toArray(String[]::new);
    }

    @Test
    void everyBlockOfYamlIsRead() throws IOException {
        int read = 0;
        try (Stream<Path> docs = Files.list(HOME.resolve("docs"))) {
            for (Path document :
                    docs.filter(file -> file.toString().endsWith(".md")).toList()) {
                Matcher block = BLOCK.matcher(Files.readString(document));
                while (block.find()) {
                    if (block.group(1).equals("yaml")) {
                        read(document.getFileName() + ": " + block.group(2), block.group(2));
                        read++;
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(7);
    }

    private void read(String where, String yaml) throws IOException {
        Object root = new Yaml().load(yaml);
        if (root instanceof Map<?, ?> map && map.containsKey("copydesk")) {
            Path file = Files.writeString(folder.resolve("copydesk.yml"), withFiles(yaml));
            assertThatCode(() -> SettingsReader.read(Map.of("spring.config.location", file.toUri())))
                    .as(where)
                    .doesNotThrowAnyException();
        } else if (root instanceof Map<?, ?> map && map.containsKey("words")) {
            Files.writeString(folder.resolve("house.yml"), yaml);
            assertChecked(where, "house.yml");
        } else if (root instanceof List<?>) {
            Files.createDirectories(folder.resolve("rules"));
            Files.writeString(folder.resolve("rules/example.yaml"), yaml);
            assertChecked(where, "rules");
        } else {
            assertThat(where).startsWith("watching.md: scrape_configs:");
        }
    }

    /** What settings name is there. */
    private String withFiles(String yaml) throws IOException {
        Files.createDirectories(folder.resolve("site-rules"));
        Files.createDirectories(folder.resolve("dictionaries"));
        Files.writeString(folder.resolve("house-style.yml"), "");
        Files.writeString(folder.resolve("nightly-style.yml"), "");
        return yaml.replaceAll("((?:rules|folder|house-style): )(?=\\w)", "$1" + folder + "/");
    }

    private void assertChecked(String where, String path) {
        Ran ran = Ran.in(folder, "rules", "check", path);
        assertThat(ran.exitCode()).as(where + ran.out() + ran.err()).isZero();
    }
}
