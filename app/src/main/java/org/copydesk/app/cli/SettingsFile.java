package org.copydesk.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import picocli.CommandLine.Option;

/** The file of settings: the one that an option names, else {@code copydesk.yml} in the current folder, if there is one. */
final class SettingsFile {
    private static final String USUAL = "copydesk.yml";
    private static final Pattern ENDING = Pattern.compile("\\.ya?ml$");

    @Option(
            names = "--settings",
            paramLabel = "FILE.yml",
            description =
                    "Settings in a file, below copydesk: text.captions and the like, and for serve port, address, jobs."
                            + " Options go before it. Default: " + USUAL + ", if it is in the current folder.")
    private @Nullable Path file;

    /**
     * The settings that say where settings are.
     *
     * @throws CommandException if the file can't be read
     */
    Map<String, Object> from(Terminal terminal) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.config.location", "optional:classpath:/");
        Path usual = terminal.folder().resolve(USUAL);
        Path named = file != null ? terminal.folder().resolve(file) : Files.exists(usual) ? usual : null;
        if (named != null) {
            requireReadable(named);
            settings.put("spring.config.additional-location", named.toUri().toString());
        }
        return settings;
    }

    private static void requireReadable(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.isReadable(file)) {
            throw new CommandException("can't read the settings " + file);
        }
        if (!ENDING.matcher(name).find()) {
            throw new CommandException("--settings: a YAML file, whose name ends in .yml, not " + name);
        }
        try {
            new YamlPropertySourceLoader().load(name, new FileSystemResource(file));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new CommandException(
                    name + ", line " + line + ": this is no YAML: " + String.valueOf(e.getProblem()), e);
        } catch (YAMLException | IOException | IllegalStateException e) {
            throw new CommandException(name + ": this is no YAML: " + e.getMessage(), e);
        }
    }
}
