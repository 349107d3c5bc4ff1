package org.copydesk.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The file of settings: the one that an option names, else {@code copydesk.yml} in the current folder, if there is one. */
final class SettingsFile {
    private static final String USUAL = "copydesk.yml";

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
            if (!Files.isReadable(named)) {
                throw new CommandException("can't read the settings " + named);
            }
            settings.put("spring.config.additional-location", named.toUri().toString());
        }
        return settings;
    }
}
