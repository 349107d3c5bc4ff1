package org.copydesk.bench.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs a command as a process of its own and measures it. Thread-safe. */
final class Child {
    private static final long LOOK_EVERY_MS = 10;

    private final Path folder;
    private final Map<String, String> environment;

    /**
     * @param folder where it runs; its errors go to {@code stderr.txt} there
     * @param environment what it finds there beside our own, less what is ours by name
     */
    Child(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * Runs a command to its end, or kills it (SIGKILL) when its time is up.
     *
     * @param lines hears each line of standard error as it comes
     */
    Ended run(List<String> command, long longestMillis, Consumer<String> lines)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process process = builder(command).start();
        long cpu = 0;
        try {
            CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> output(process));
            CompletableFuture<Void> err = CompletableFuture.runAsync(() -> errors(process, lines));
            boolean ended = false;
            while (!ended && (System.nanoTime() - begun) / 1_000_000 < longestMillis) {
                ended = process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
                cpu = Math.max(
                        cpu,
                        process.info()
                                .totalCpuDuration()
                                .map(Duration::toMillis)
                                .orElse(0L));
            }
            // By its handle: the process itself would close what is still being read.
            process.toHandle().destroyForcibly();
            process.waitFor();
            long wall = (System.nanoTime() - begun) / 1_000_000;
            err.join();
            return new Ended(process.exitValue(), wall, cpu, out.join());
        } finally {
            process.destroyForcibly();
        }
    }

    /** Starts a program that goes on; what it writes goes to {@code stdout.txt} and {@code stderr.txt}. */
    Process start(List<String> program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(arguments);
        return builder(command)
                .redirectOutput(folder.resolve("stdout.txt").toFile())
                .redirectError(folder.resolve("stderr.txt").toFile())
                .start();
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("COPYDESK_"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static String output(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void errors(Process process, Consumer<String> lines) {
        try (BufferedReader err =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = err.readLine(); line != null; line = err.readLine()) {
                Files.writeString(
                        folder.resolve("stderr.txt"),
                        line + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
                lines.accept(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines of its errors. */
    String said() throws IOException {
        Path file = folder.resolve("stderr.txt");
        List<String> said = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return String.join(" / ", said.subList(Math.max(0, said.size() - 3), said.size()));
    }
}
