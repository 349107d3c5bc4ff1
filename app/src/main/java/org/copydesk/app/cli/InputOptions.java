package org.copydesk.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.core.input.InputFields;
import org.copydesk.pipeline.s3.S3Address;
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
                    "In records of JSON and CSV, the field that holds html, text, url, fetched, site or title, if it has a name"
                            + " of its own; response.body is the field body of an object response. Repeatable.")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Option(
            names = "--files-from",
            paramLabel = "FILE|-",
            description =
                    "Read more PATHs from a file, one a line, or ended by NUL as find -print0 does; - is standard input. One"
                            + " that isn't there is set aside.")
    private @Nullable String filesFrom;

    /**
     * Puts the fields among the settings.
     *
     * @throws ParameterException if a field can't hold what is said
     */
    void addTo(Map<String, Object> settings) {
        List<String> kinds = Arrays.stream(InputFields.Kind.values())
                .map(InputFields.Kind::label)
                .toList();
        fields.forEach((kind, name) -> {
            if (!kinds.contains(kind) && spec != null) {
                throw new ParameterException(
                        spec.commandLine(), "--field: " + kind + " is none of " + String.join(", ", kinds));
            }
            settings.put("copydesk.input.fields." + kind, name);
        });
    }

    /**
     * The paths that a file lists, as absolute ones; empty lines are passed over.
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
            String list = new String(lines, StandardCharsets.UTF_8);
            Stream<String> names = list.indexOf('\0') < 0 ? list.lines() : Stream.of(list.split("\0"));
            return names.filter(name -> !name.isBlank())
                    .map(name -> path(name, terminal))
                    .toList();
        } catch (IOException e) {
            throw new CommandException("can't read the list of files " + filesFrom + ": " + e.getMessage());
        }
    }

    /** @throws ParameterException if there is no path at all */
    void requireSome(List<String> paths) {
        if (paths.isEmpty() && spec != null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'PATH'");
        }
    }

    private static String path(String name, Terminal terminal) {
        if (S3Address.isMeant(name)) {
            throw new CommandException("--files-from lists files; name objects as PATH, by their folder or a glob");
        }
        try {
            return terminal.folder().resolve(name).toString();
        } catch (InvalidPathException e) {
            throw new CommandException("no path can be called " + name);
        }
    }
}
