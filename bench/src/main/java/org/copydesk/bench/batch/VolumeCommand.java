package org.copydesk.bench.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** A run over very many documents in little memory. */
@Command(
        name = "volume",
        mixinStandardHelpOptions = true,
        description = {
            "Cleans very many made pages into a new store, in a JVM with a small heap. Tells how much of the heap was used, whether the",
            "last tenth of the documents went as fast as the first, step by step, and how many bytes an article takes in the store."
        })
public final class VolumeCommand implements Callable<Integer> {
    private static final int PAGES_A_FILE = 1000;
    private static final double GOAL = 0.9;

    @Mixin
    private final MeasureOptions options = new MeasureOptions();

    @Option(
            names = "--documents",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Pages. Default: 100000; a million is the long mode.")
    private int documents;

    @Option(names = "--heap", paramLabel = "MB", defaultValue = "512", description = "The JVM's heap. Default: 512.")
    private int heap;

    @Override
    public Integer call() throws Exception {
        return options.in(this::measured);
    }

    private int measured(Path folder) throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        ShapedPages pages = options.pages();
        for (int from = 0; from < documents; from += PAGES_A_FILE) {
            pages.write(
                    inbox.resolve("pages%08d.jsonl.gz".formatted(from)),
                    from,
                    Math.min(PAGES_A_FILE, documents - from));
        }
        options.tell("%d pages made", documents);
        Program program =
                new Program(Installed.into(folder.resolve("copy"), options.home()), folder, Map.of(), Program.LEASE);
        List<String> jvm = new ArrayList<>(List.of("-Xmx" + heap + "m", "-XX:+UseParallelGC"));
        jvm.addAll(HeapLog.flags(folder.resolve("gc.log")));
        StepRates rates = new StepRates();
        Ended ended = program.clean(inbox, jvm, line -> {
            rates.line(line, System.nanoTime());
            options.tell("  %s", line);
        });
        return report(ended, rates, HeapLog.read(folder.resolve("gc.log")), size(folder.resolve("data")));
    }

    private static long size(Path store) throws Exception {
        long size = 0;
        try (Stream<Path> files = Files.list(store)) {
            for (Path file : files.toList()) {
                size += Files.size(file);
            }
        }
        return size;
    }

    private int report(Ended ended, StepRates rates, HeapLog used, long size) throws Exception {
        double ratio = rates.lastToFirst();
        options.out()
                .printf(
                        "%d documents in %.1f s, CPU %.1f s%n",
                        documents, ended.wallMillis() / 1000.0, ended.cpuMillis() / 1000.0);
        options.out()
                .printf(
                        "heap of %d MB: at most %d MB used, %d MB after a collection, %d MB after a full one%n",
                        heap, used.mostUsed(), used.mostAfter(), used.mostLeft());
        ObjectNode steps = Measured.empty();
        for (String step : rates.steps()) {
            double first = 1 / rates.seconds(step, 0, 0.1);
            double last = 1 / rates.seconds(step, 0.9, 1);
            options.out().printf(Locale.ROOT, "%-8s first tenth %8.1f/s, last tenth %8.1f/s%n", step, first, last);
            steps.putObject(step)
                    .put("firstTenthPerSecond", Measured.rounded(first))
                    .put("lastTenthPerSecond", Measured.rounded(last));
        }
        options.out().printf("the last tenth goes at %.2f of the rate of the first%n", ratio);
        options.out().printf("%d bytes a stored article%n", size / documents);
        options.out().flush();
        ObjectNode figures = Measured.empty();
        figures.put("documents", documents).put("heapMegabytes", heap);
        figures.put("mostUsedMegabytes", used.mostUsed()).put("mostAfterCollectionMegabytes", used.mostAfter());
        figures.put("mostAfterFullCollectionMegabytes", used.mostLeft());
        figures.put("millis", ended.wallMillis()).put("cpuMillis", ended.cpuMillis());
        figures.put("lastToFirstTenth", Measured.rounded(ratio)).put("bytesAnArticle", size / documents);
        figures.set("steps", steps);
        options.keep("volume", figures);
        return ratio >= GOAL ? 0 : 1;
    }
}
