package org.copydesk.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the names of input files stand, and how records in them are read. */
final class InputOptions {
    @Option(
            names = "--field",
            paramLabel = "KIND=NAME",
            description =
                    "In records of JSON and CSV, the field that holds html, text, url or fetched, if it has a name of"
                            + " its own. Repeatable.")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Option(
            names = "--files-from",
            paramLabel = "FILE|-",
            description = "Read more PATHs from a file, one a line; - is standard input.")
    private @Nullable String filesFrom;

    /** Puts the fields among the settings. */
    void addTo(Map<String, Object> settings) {
        fields.forEach((kind, name) -> settings.put("copydesk.input.fields." + kind, name));
    }

    /**
     * The paths that a file lists; empty lines are passed over.
     *
     * @throws CommandException if it can't be read
     */
    List<String> listed(Terminal terminal) {
        if (filesFrom == null) {
            return List.of();
        }
        try {
            byte[] lines = filesFrom.equals("-")
                    ? System.in.readAllBytes()
                    : Files.readAllBytes(terminal.folder().resolve(filesFrom));
            return new String(lines, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new CommandException("can't read the list of files " + filesFrom + ": " + e.getMessage());
        }
    }
}
