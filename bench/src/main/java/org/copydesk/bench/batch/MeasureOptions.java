package org.copydesk.bench.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** What the measures of the batch have in common. */
final class MeasureOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${sys:bench.home:-.}",
            description = "The working copy whose program is measured. Default: that of bench/run.")
    private Path home = Path.of("");

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of what is made up. Default: 1.")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Keep the figures in FILE, beside those of others.")
    private @Nullable Path json;

    @Option(names = "--keep", paramLabel = "DIR", description = "Work in this new folder and keep it.")
    private @Nullable Path keep;

    Path home() {
        return home;
    }

    long seed() {
        return seed;
    }

    ShapedPages pages() throws IOException {
        return ShapedPages.of(home.resolve("samples"), seed);
    }

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    /** Says on standard error what is going on. */
    void tell(String format, Object... values) {
        command.commandLine().getErr().printf(format + "%n", values);
        command.commandLine().getErr().flush();
    }

    /** Does work in a folder that is gone afterwards, unless it is to be kept. */
    int in(Work work) throws Exception {
        Path folder = keep == null ? Files.createTempDirectory("copydesk-bench") : Files.createDirectories(keep);
        try {
            return work.in(folder.toAbsolutePath());
        } finally {
            if (keep == null) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    /** Keeps figures where that was asked for. */
    void keep(String name, ObjectNode figures) throws IOException {
        if (json != null) {
            List<String> typed = command.commandLine().getParseResult().originalArgs();
            Measured.put(json, name, "bench/run " + String.join(" ", typed), figures);
        }
    }

    /** What a command does. */
    @FunctionalInterface
    interface Work {
        int in(Path folder) throws Exception;
    }
}
