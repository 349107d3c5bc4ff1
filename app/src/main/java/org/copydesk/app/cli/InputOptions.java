package org.copydesk.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the names of input files stand, and how records in them are read. */
final class InputOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

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
     * The paths given, then those that a file lists.
     *
     * @throws CommandException if it can't be read
     * @throws ParameterException if there is none
     */
    List<String> paths(List<String> given, Terminal terminal) {
        List<String> all = new ArrayList<>(given);
        all.addAll(listed(terminal));
        if (all.isEmpty() && spec != null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'PATH'");
        }
        return all;
    }

    private List<String> listed(Terminal terminal) {
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
