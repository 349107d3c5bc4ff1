package org.copydesk.bench.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The figures of one command: printed a line each, and kept in a file beside those of the others. */
final class BatchResults {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Puts the figures into FILE, in the place of this command's former ones.")
    private @Nullable Path file;

    private final Map<String, Object> figures = new LinkedHashMap<>();

    BatchResults put(String name, long value) {
        figures.put(name, value);
        return this;
    }

    /** Rounded to a thousandth. */
    BatchResults put(String name, double value) {
        figures.put(name, Math.round(value * 1000) / 1000.0);
        return this;
    }

    /** Prints the figures and, if asked to, keeps them under a name. */
    void tell(String name, CommandSpec command) throws IOException {
        figures.forEach(
                (figure, value) -> command.commandLine().getOut().printf(Locale.ROOT, "%-40s %s%n", figure, value));
        command.commandLine().getOut().flush();
        if (file == null) {
            return;
        }
        ObjectNode all =
                Files.exists(file) ? (ObjectNode) JSON.readTree(Files.readAllBytes(file)) : JSON.createObjectNode();
        ObjectNode mine = all.putObject(name);
        mine.put("command", "bench/run " + typed(command));
        mine.put("java", Runtime.version().feature());
        mine.put("processors", Runtime.getRuntime().availableProcessors());
        figures.forEach((figure, value) -> mine.putPOJO(figure, value));
        Files.writeString(file, JSON.writeValueAsString(all) + "\n");
    }

    private static String typed(CommandSpec command) {
        return command.name()
                + command.commandLine().getParseResult().originalArgs().stream()
                        .map(arg -> " " + arg)
                        .reduce("", String::concat);
    }
}
