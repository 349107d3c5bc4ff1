package org.copydesk.bench.batch;

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

/** How long a night takes that finds little new among much that is known. */
@Command(
        name = "nights",
        mixinStandardHelpOptions = true,
        description = {
            "Cleans made pages into a new store, then the same with one in a hundred new, night after night. Tells what share of the full",
            "run's time a night takes, each less what a run over an empty folder takes on the same store. Served, it is one server",
            "that does them all, as a schedule has it: there is no start to take off, and its JVM is warm."
        })
public final class NightsCommand implements Callable<Integer> {
    private static final int PAGES_A_FILE = 1000;
    private static final double GOAL = 0.04;

    @Mixin
    private final MeasureOptions options = new MeasureOptions();

    @Option(names = "--documents", paramLabel = "N", defaultValue = "20000", description = "Pages. Default: 20000.")
    private int documents;

    @Option(names = "--nights", paramLabel = "N", defaultValue = "3", description = "Nights. Default: 3.")
    private int nights;

    @Option(names = "--served", description = "Have a server do it, by its API, instead of a process for each run.")
    private boolean served;

    @Override
    public Integer call() throws Exception {
        return options.in(this::measured);
    }

    private int measured(Path folder) throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        ShapedPages pages = options.pages();
        for (int from = 0; from < documents; from += PAGES_A_FILE) {
            pages.write(inbox.resolve(name(from)), from, Math.min(PAGES_A_FILE, documents - from));
        }
        options.tell("%d pages made", documents);
        Installed installed = Installed.into(folder.resolve("copy"), options.home());
        if (served) {
            try (Served server = new Served(installed, folder, inbox)) {
                Ended full = server.run();
                return report(full, nights(inbox, server::run), new Ended(0, 0, 0, ""));
            }
        }
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        Program program = new Program(installed, folder, Map.of(), Program.LEASE);
        program.clean(nothing, List.of(), line -> {});
        Ended full = program.clean(inbox, List.of(), this::say);
        List<Ended> each = nights(inbox, () -> program.clean(inbox, List.of(), this::say));
        // On the full store: opening it is part of the start.
        return report(full, each, program.clean(nothing, List.of(), line -> {}));
    }

    private List<Ended> nights(Path inbox, Callable<Ended> run) throws Exception {
        List<Ended> each = new ArrayList<>();
        for (int night = 0; night < nights; night++) {
            options.pages()
                    .write(inbox.resolve(name(documents + night * fresh())), documents + night * fresh(), fresh());
            each.add(run.call());
        }
        return each;
    }

    private int fresh() {
        return Math.max(1, documents / 100);
    }

    private static String name(int from) {
        return "pages%08d.jsonl.gz".formatted(from);
    }

    private void say(String line) {
        options.tell("  %s", line);
    }

    private int report(Ended full, List<Ended> each, Ended start) throws Exception {
        long night = Measured.median(each.stream().map(Ended::wallMillis).toList());
        long cpu = Measured.median(each.stream().map(Ended::cpuMillis).toList());
        double share = share(night, full.wallMillis(), start.wallMillis());
        double cpuShare = share(cpu, full.cpuMillis(), start.cpuMillis());
        options.out().printf("%d documents, then %d nights with %d new ones%n", documents, nights, fresh());
        options.out().printf("            wall s    CPU s%n");
        row("start", start.wallMillis(), start.cpuMillis());
        row("full run", full.wallMillis(), full.cpuMillis());
        row("a night", night, cpu);
        options.out()
                .printf(
                        "a night, start apart: %.1f %% of the full run's time, %.1f %% of its CPU time%n",
                        100 * share, 100 * cpuShare);
        options.out().flush();
        ObjectNode figures = Measured.empty();
        figures.put("documents", documents).put("new", fresh()).put("nights", nights);
        figures.put("startMillis", start.wallMillis()).put("startCpuMillis", start.cpuMillis());
        figures.put("fullMillis", full.wallMillis()).put("fullCpuMillis", full.cpuMillis());
        figures.put("nightMillis", night).put("nightCpuMillis", cpu);
        figures.put("share", Measured.rounded(share)).put("cpuShare", Measured.rounded(cpuShare));
        options.keep(served ? "nights-served" : "nights", figures);
        return share < GOAL ? 0 : 1;
    }

    private void row(String name, long wall, long cpu) {
        options.out().printf("%-10s %7.1f  %7.1f%n", name, wall / 1000.0, cpu / 1000.0);
    }

    static double share(long part, long whole, long start) {
        return Math.max(0, part - start) / (double) Math.max(1, whole - start);
    }
}
