package org.copydesk.bench.kill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real program, by its launcher, each time in a JVM of its own. */
final class Program {
    private static final int FINISHED_WITH_QUARANTINE = 3;

    private final Path launcher;
    private final Path folder;
    private final Path pages;
    private final Path settings;
    private final Map<String, String> environment;

    /**
     * @param home the working copy whose program it is
     * @param folder where it runs
     * @param environment what the program finds there, the store's address among it
     */
    Program(Path home, Path folder, Path pages, Map<String, String> environment) throws IOException {
        this.launcher = home.toAbsolutePath().resolve("copydesk");
        this.folder = folder;
        this.pages = pages;
        this.environment = environment;
        this.settings = folder.resolve("settings.yml");
        Files.writeString(settings, "copydesk:\n  batch:\n    lease: 1s\n    chunk: 20\n");
    }

    /**
     * Cleans, and kills the program if it takes longer.
     *
     * @return whether it came to its end
     */
    boolean clean(long millis) throws IOException, InterruptedException {
        Process process = start("clean", pages.toString(), "--settings", settings.toString());
        try {
            if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                return false;
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        require(process, FINISHED_WITH_QUARANTINE);
        return true;
    }

    /** What the store holds, a line a table. */
    String hash() throws IOException, InterruptedException {
        return output("verify", "--hash");
    }

    /** How many records give their source back, as the program says it. */
    String verify() throws IOException, InterruptedException {
        return output("verify", "--quiet").strip();
    }

    private String output(String... args) throws IOException, InterruptedException {
        Process process = start(args);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        require(process, 0);
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
        // Short runs are compiled enough by the first compiler.
        builder.environment().put("COPYDESK_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void require(Process process, int... allowed) throws IOException {
        int code = process.exitValue();
        for (int one : allowed) {
            if (code == one || code == 0) {
                return;
            }
        }
        List<String> said = Files.readAllLines(folder.resolve("stderr.txt"));
        throw new IOException("the program ended with " + code + ": "
                + String.join(" / ", said.subList(Math.max(0, said.size() - 3), said.size())));
    }
}
