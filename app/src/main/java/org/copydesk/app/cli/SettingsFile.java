package org.copydesk.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a file of settings: no file that happens to lie in the current folder is read. */
final class SettingsFile {
    @Option(
            names = "--settings",
            paramLabel = "FILE.yml",
            description =
                    "Settings in a file, below copydesk: text.captions and the like, and for serve port, address, inbox,"
                            + " cron. Options go before it.")
    private @Nullable Path file;

    /**
     * The settings that say where settings are.
     *
     * @throws CommandException if the file can't be read
     */
    Map<String, Object> from(Terminal terminal) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.config.location", "optional:classpath:/");
        if (file != null) {
            Path named = terminal.folder().resolve(file);
            if (!Files.isReadable(named)) {
                throw new CommandException("can't read the settings " + named);
            }
            settings.put("spring.config.additional-location", named.toUri().toString());
        }
        return settings;
    }
}
