package org.copydesk.bench.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real program, by its launcher, each time in a JVM of its own. */
final class Program {
    private static final int FINISHED_WITH_QUARANTINE = 3;
    private static final long LOOK_MS = 20;

    private final Path launcher;
    private final Path folder;
    private final Map<String, String> environment;

    /**
     * @param home the working copy whose program it is
     * @param folder where it runs, and where its store lies if the environment names no other
     * @param environment what the program finds there
     */
    Program(Path home, Path folder, Map<String, String> environment) throws IOException {
        this.launcher = home.toAbsolutePath().resolve("copydesk");
        this.folder = Files.createDirectories(folder);
        this.environment = Map.copyOf(environment);
    }

    /** Builds what has to be built, so that no time of a run is spent on it. */
    void build() throws IOException, InterruptedException {
        output("--version");
    }

    /**
     * A command, killed (SIGKILL) if it takes longer.
     *
     * @return whether it came to its end
     */
    boolean endsWithin(long millis, String... args) throws IOException, InterruptedException {
        Process process = start(args);
        try {
            if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                return false;
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        require(process);
        return true;
    }

    /** Cleans to the end. */
    Spent clean(String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("clean"));
        command.addAll(List.of(args));
        Process process = start(command.toArray(String[]::new));
        Duration cpu = Spent.watch(process, LOOK_MS);
        require(process);
        return new Spent(tookByItsOwnWord(), cpu);
    }

    /** How long the last run took, without the start of its JVM. */
    private Duration tookByItsOwnWord() throws IOException, InterruptedException {
        String line = output("runs", "--json").lines().findFirst().orElseThrow();
        JsonNode run = JsonMapper.shared().readTree(line);
        return Duration.between(
                Instant.parse(run.path("started").asString()),
                Instant.parse(run.path("finished").asString()));
    }

    /** What the store holds, a line a table. */
    String hash() throws IOException, InterruptedException {
        return output("verify", "--hash");
    }

    /** How many records give their source back, as the program says it. */
    String verify() throws IOException, InterruptedException {
        return output("verify", "--quiet").strip();
    }

    /** Where the store lies, if it lies in a file. */
    Path store() {
        return folder.resolve("data/copydesk");
    }

    private String output(String... args) throws IOException, InterruptedException {
        Process process = start(args);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        require(process);
        return out;
    }

    private Process start(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("stderr.txt").toFile()));
        if (args[0].equals("clean")) {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        builder.environment().keySet().removeIf(name -> name.startsWith("COPYDESK_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void require(Process process) throws IOException {
        int code = process.exitValue();
        if (code != 0 && code != FINISHED_WITH_QUARANTINE) {
            List<String> said = Files.readAllLines(folder.resolve("stderr.txt"));
            throw new IOException("the program ended with " + code + ": "
                    + String.join(" / ", said.subList(Math.max(0, said.size() - 3), said.size())));
        }
    }
}
