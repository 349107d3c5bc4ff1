package org.copydesk.bench.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** How long commands take from the prompt to the prompt. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Runs ./copydesk as a person does: --version, explain on a store of made pages, clean of one page into a new store, and clean",
            "of one page as a filter. Tells the median time by the clock, and of the processor."
        })
public final class StartCommand implements Callable<Integer> {
    private static final long LONGEST_MS = 600_000;
    private static final String PAGE = "harbour-bridge.html";

    @Mixin
    private final MeasureOptions options = new MeasureOptions();

    @Option(
            names = "--documents",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Of the store. Default: 1000.")
    private int documents;

    @Option(names = "--times", paramLabel = "N", defaultValue = "5", description = "Of each command. Default: 5.")
    private int times;

    @Override
    public Integer call() throws Exception {
        return options.in(this::measured);
    }

    private int measured(Path folder) throws Exception {
        Path pages = folder.resolve("pages.jsonl.gz");
        options.pages().write(pages, 0, documents);
        Path page = folder.resolve(PAGE);
        Files.copy(options.home().resolve("samples").resolve(PAGE), page);
        String store = folder.resolve("store").toString();
        run(folder, "clean", pages.toString(), page.toString(), "--quiet", "--db", store);
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("version", List.of("--version"));
        commands.put("explain", List.of("explain", PAGE, "--db", store));
        commands.put("clean", List.of("clean", page.toString(), "--quiet", "--db"));
        commands.put("filter", List.of("clean", page.toString(), "--quiet", "--out", "-", "--no-store"));
        ObjectNode figures = Measured.empty();
        options.out().printf("%-10s %10s %10s%n", "command", "wall s", "CPU s");
        for (Map.Entry<String, List<String>> command : commands.entrySet()) {
            List<Long> wall = new ArrayList<>();
            List<Long> cpu = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                List<String> typed = new ArrayList<>(command.getValue());
                if (typed.get(typed.size() - 1).equals("--db")) {
                    typed.add(folder.resolve("new" + i).toString());
                }
                Ended ended = run(folder, typed.toArray(String[]::new));
                wall.add(ended.wallMillis());
                cpu.add(ended.cpuMillis());
            }
            long middle = Measured.median(wall);
            long work = Measured.median(cpu);
            options.out().printf("%-10s %10.2f %10.2f%n", command.getKey(), middle / 1000.0, work / 1000.0);
            figures.put(command.getKey() + "Millis", middle).put(command.getKey() + "CpuMillis", work);
        }
        options.out().flush();
        options.keep("start-jdk" + Runtime.version().feature(), figures);
        return 0;
    }

    private Ended run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                options.home().resolve("copydesk").toAbsolutePath().normalize().toString()));
        command.addAll(List.of(arguments));
        Child child = new Child(folder, Map.of());
        Ended ended = child.run(command, LONGEST_MS, line -> {});
        if (ended.code() != 0) {
            throw new IOException("%s ended with %d: %s".formatted(command, ended.code(), child.said()));
        }
        return ended;
    }
}
