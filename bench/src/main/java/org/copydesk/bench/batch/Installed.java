package org.copydesk.bench.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A copy of the program, unpacked and with an archive of its classes as its launcher makes them; a build beside it doesn't change it. */
final class Installed {
    private static final long FOREVER_MS = 3_600_000;

    private final Path jar;
    private final Path classes;
    private final Path flags;

    private Installed(Path jar, Path classes, Path flags) {
        this.jar = jar;
        this.classes = classes;
        this.flags = flags;
    }

    /**
     * Builds the program where it is not built, and copies it.
     *
     * @param home the working copy
     * @param folder a new folder for the copy
     */
    static Installed into(Path folder, Path home) throws IOException, InterruptedException {
        Path root = home.toAbsolutePath().normalize();
        Files.createDirectories(folder);
        Child child = new Child(folder, Map.of());
        require(child, List.of(root.resolve("copydesk").toString(), "--version"));
        String built = root.resolve("app/target/copydesk.jar").toString();
        Path apart = folder.resolve("program");
        require(child, List.of(java(), "-Djarmode=tools", "-jar", built, "extract", "--destination", apart.toString()));
        Installed installed = new Installed(
                apart.resolve("copydesk.jar"), folder.resolve("classes.jsa"), root.resolve("app/compiler.flags"));
        List<String> training = installed.command(List.of("-XX:ArchiveClassesAtExit=" + installed.classes));
        training.addAll(List.of("clean", root.resolve("samples").toString(), "--db", "training", "--quiet"));
        require(child, training);
        return installed;
    }

    private static void require(Child child, List<String> command) throws IOException, InterruptedException {
        Ended ended = child.run(command, FOREVER_MS, line -> {});
        if (ended.code() != 0) {
            throw new IOException("%s ended with %d: %s".formatted(command, ended.code(), child.said()));
        }
    }

    /** The Java that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The command that runs the program, before its own arguments: as the launcher gives it, but for a collector that the flags name. */
    List<String> command(List<String> jvm) {
        List<String> command = new ArrayList<>(List.of(java()));
        if (jvm.stream().noneMatch(flag -> flag.contains("GC"))) {
            command.add("-XX:+UseParallelGC");
        }
        command.add("@" + flags);
        if (Files.exists(classes)) {
            command.add("-XX:SharedArchiveFile=" + classes);
        }
        command.addAll(jvm);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }
}
