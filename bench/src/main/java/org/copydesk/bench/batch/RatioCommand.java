package org.copydesk.bench.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** The batch beside a bare program that only parses the same pages and inserts the same rows. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        description = {
            "Cleans made pages into a new store, and beside it has a bare program parse them with jsoup and insert the rows of the",
            "finished store into the same tables; by turns, each in a JVM of its own. Tells how many articles a second the batch does,",
            "start apart, for each that the bare program does."
        })
public final class RatioCommand implements Callable<Integer> {
    private static final double GOAL = 0.4;
    private static final String USER = "copydesk";

    @Mixin
    private final MeasureOptions options = new MeasureOptions();

    @Option(names = "--documents", paramLabel = "N", defaultValue = "2000", description = "Pages. Default: 2000.")
    private int documents;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "Rounds. Default: 3.")
    private int rounds;

    private final List<Long> walls = new ArrayList<>();
    private final List<Long> cpus = new ArrayList<>();
    private final List<Long> bareWalls = new ArrayList<>();
    private final List<Long> bareCpus = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        return options.in(this::measured);
    }

    private int measured(Path folder) throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        options.pages().write(inbox.resolve("pages.jsonl.gz"), 0, documents);
        Installed installed = Installed.into(folder.resolve("copy"), options.home());
        for (int round = 1; round <= rounds; round++) {
            Program program = new Program(installed, folder.resolve("round" + round), Map.of(), Program.LEASE);
            program.clean(nothing, List.of(), line -> {});
            Ended start = program.clean(nothing, List.of(), line -> {});
            Ended full = program.clean(inbox, List.of(), line -> options.tell("  %s", line));
            walls.add(full.wallMillis() - start.wallMillis());
            cpus.add(full.cpuMillis() - start.cpuMillis());
            bare(program.store(), folder.resolve("bare" + round), inbox);
            options.tell(
                    "round %d: batch %d ms, CPU %d ms; bare %d ms, CPU %d ms",
                    round,
                    walls.get(round - 1),
                    cpus.get(round - 1),
                    bareWalls.get(round - 1),
                    bareCpus.get(round - 1));
        }
        return report();
    }

    private void bare(Path finished, Path folder, Path inbox) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Child child = new Child(folder, Map.of());
        Ended ended = child.run(
                List.of(
                        Installed.java(),
                        "-XX:+UseParallelGC",
                        "-Dloader.main=" + Bare.class.getName(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.springframework.boot.loader.launch.PropertiesLauncher",
                        finished.toString(),
                        folder.resolve("store").toString(),
                        inbox.toString(),
                        USER,
                        Program.PASSWORD),
                Long.MAX_VALUE,
                line -> {});
        if (ended.code() != 0) {
            throw new IOException("the bare program ended with " + ended.code() + ": " + child.said());
        }
        String[] told = ended.out().strip().split(" ");
        bareWalls.add(Long.parseLong(told[0]));
        bareCpus.add(Long.parseLong(told[1]));
    }

    private int report() throws IOException {
        long wall = Measured.median(walls);
        long cpu = Measured.median(cpus);
        long bareWall = Measured.median(bareWalls);
        long bareCpu = Measured.median(bareCpus);
        double ratio = (double) bareWall / wall;
        double cpuRatio = (double) bareCpu / cpu;
        options.out().printf("%d pages, medians of %d rounds, start apart%n", documents, rounds);
        options.out().printf("        wall s    CPU s  articles/s%n");
        row("batch", wall, cpu);
        row("bare", bareWall, bareCpu);
        options.out()
                .printf(
                        "the batch does %.2f of the bare program's articles a second, %.2f by CPU time%n",
                        ratio, cpuRatio);
        options.out().flush();
        ObjectNode figures = Measured.empty();
        figures.put("documents", documents).put("rounds", rounds);
        figures.put("batchMillis", wall).put("batchCpuMillis", cpu);
        figures.put("bareMillis", bareWall).put("bareCpuMillis", bareCpu);
        figures.put("ratio", Measured.rounded(ratio)).put("cpuRatio", Measured.rounded(cpuRatio));
        options.keep("batch-" + documents, figures);
        return ratio >= GOAL ? 0 : 1;
    }

    private void row(String name, long wall, long cpu) {
        options.out()
                .printf("%-6s %7.1f  %7.1f  %10.1f%n", name, wall / 1000.0, cpu / 1000.0, 1000.0 * documents / wall);
    }
}
