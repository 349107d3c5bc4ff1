package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/tutorial.md, followed to the letter. */
class TutorialIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("(?s)```(yaml)?\n(.*?)```");
    private static final Pattern SHOWN = Pattern.compile("(?s)\ndocument (\\w+),.*?\n  c1  (\\w+) ");
    private static final String COMMAND = "./copydesk ";

    @TempDir
    private Path folder;

    @BeforeEach
    void samples() throws IOException {
        Path samples = Files.createDirectory(folder.resolve("samples"));
        try (Stream<Path> files = Files.list(ROOT.resolve("samples"))) {
            for (Path file : files.toList()) {
                Files.copy(file, samples.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void leadsFromAFolderToAJob() throws IOException, InterruptedException {
        Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve("docs/tutorial.md")));
        List<String> typed = new ArrayList<>();
        String id = "";
        String key = "";
        while (block.find()) {
            if (block.group(1) != null) {
                Files.writeString(folder.resolve("copydesk.yml"), block.group(2));
                continue;
            }
            for (String line : block.group(2).lines().toList()) {
                assertThat(line).startsWith(COMMAND);
                String command =
                        line.substring(COMMAND.length()).replace("ID", id).replace("KEY", key);
                Ran ran = Ran.in(folder, command.split(" "));
                assertThat(ran.exitCode()).as(line + "\n" + ran.err()).isZero();
                typed.add(command.split(" ")[0]);
                Matcher shown = SHOWN.matcher(ran.out());
                if (shown.find()) {
                    id = shown.group(1);
                    key = shown.group(2);
                }
            }
        }
        assertThat(typed).containsExactly("clean", "explain", "source", "decide", "decide", "decide", "export");
        assertThat(folder.resolve("articles.parquet")).isNotEmptyFile();
        // In a process of its own: paths in settings are meant from where it runs.
        assertThat(Ran.apart(folder, "jobs").out()).contains("nightly");
    }
}
