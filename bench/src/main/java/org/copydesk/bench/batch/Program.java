package org.copydesk.bench.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The real program over a store of its own, each time in a JVM of its own. */
final class Program {
    /** The store's password, so that others may read it. */
    static final String PASSWORD = "only-a-bench";

    /** The program's own. */
    static final String LEASE = "30s";

    private static final long FOREVER_MS = 24 * 3_600_000L;
    private static final int FINISHED_WITH_QUARANTINE = 3;

    private final Installed installed;
    private final Child child;
    private final Path folder;
    private final Path settings;

    /**
     * @param folder where it runs, and where its store is
     * @param environment what the program finds there, the store's address among it
     * @param lease how long after its last sign of life a run is taken for dead, such as {@code 1s}
     */
    Program(Installed installed, Path folder, Map<String, String> environment, String lease) throws IOException {
        this.installed = installed;
        this.folder = Files.createDirectories(folder);
        Map<String, String> all = new java.util.HashMap<>(Map.of("COPYDESK_PASSWORD", PASSWORD));
        all.putAll(environment);
        this.child = new Child(folder, all);
        this.settings = folder.resolve("settings.yml");
        Files.writeString(settings, "copydesk:\n  batch:\n    lease: " + lease + "\n");
    }

    /** The file of the store. */
    Path store() {
        return folder.resolve("data/copydesk");
    }

    /** Cleans to the end. */
    Ended clean(Path pages, List<String> jvm, Consumer<String> lines) throws IOException, InterruptedException {
        return required(clean(pages, jvm, FOREVER_MS, lines));
    }

    /** Cleans, and kills the program if it takes longer. */
    Ended clean(Path pages, List<String> jvm, long longestMillis, Consumer<String> lines)
            throws IOException, InterruptedException {
        List<String> arguments = List.of("clean", pages.toString(), "--settings", settings.toString());
        Ended ended = run(jvm, arguments, longestMillis, lines);
        return ended.killed() ? ended : required(ended);
    }

    /** What the store holds, a line a table. */
    String hash() throws IOException, InterruptedException {
        return required(run(List.of(), List.of("verify", "--hash"), FOREVER_MS, line -> {}))
                .out();
    }

    /** How many runs the store knows of. */
    int runs() throws IOException, InterruptedException {
        return (int) required(run(List.of(), List.of("runs", "--json"), FOREVER_MS, line -> {}))
                .out()
                .lines()
                .count();
    }

    /** How many records give their source back, as the program says it. */
    String verify() throws IOException, InterruptedException {
        return required(run(List.of(), List.of("verify", "--quiet"), FOREVER_MS, line -> {}))
                .out()
                .strip();
    }

    private Ended run(List<String> jvm, List<String> arguments, long longestMillis, Consumer<String> lines)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(installed.command(jvm));
        command.addAll(arguments);
        return child.run(command, longestMillis, lines);
    }

    private Ended required(Ended ended) throws IOException {
        if (ended.code() != 0 && ended.code() != FINISHED_WITH_QUARANTINE) {
            throw new IOException("the program ended with " + ended.code() + ": " + child.said());
        }
        return ended;
    }
}
