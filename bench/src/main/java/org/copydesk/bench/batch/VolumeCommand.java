package org.copydesk.bench.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether a run goes on as it began, however long it is. */
@Command(
        name = "volume",
        mixinStandardHelpOptions = true,
        description = {
            "Cleans very many made pages in one run with a small heap: the rate of its first and its last tenth, the memory it held,",
            "and the bytes a record takes."
        })
public final class VolumeCommand implements Callable<Integer> {
    private static final int PAGES_A_FILE = 2000;
    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\((\\d+)M\\)");

    @Mixin
    private Made made = new Made();

    @Mixin
    private BatchResults results = new BatchResults();

    @Option(names = "--documents", paramLabel = "N", defaultValue = "100000", description = "Pages. Default: 100000.")
    private int documents;

    @Option(names = "--heap", paramLabel = "MB", defaultValue = "512", description = "The heap's limit. Default: 512.")
    private int heap;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Path folder = made.folder();
        Path inbox = folder.resolve("pages");
        made.pages().writeLines(inbox, documents, PAGES_A_FILE);
        Path log = folder.resolve("gc.txt");
        Program program = new Program(
                made.home(),
                folder,
                Map.of("COPYDESK_JAVA_OPTS", "-Xmx" + heap + "m -XX:+UseParallelGC -Xlog:gc:file=" + log));
        program.build();
        Spent spent = program.clean(inbox.toString());
        results.put("documents", documents)
                .put("heap limit, MB", heap)
                .put("largest heap after a collection, MB", largestHeap(log))
                .put("seconds", spent.seconds())
                .put("CPU seconds", spent.cpuSeconds())
                .put("documents a second", documents / spent.seconds());
        try (StoreFile store = StoreFile.open(program.store())) {
            List<Double> rates = store.cleanedASecond(10);
            results.put("articles a second, first tenth", rates.get(0))
                    .put("articles a second, last tenth", rates.get(rates.size() - 1))
                    .put("last tenth against first", rates.get(rates.size() - 1) / rates.get(0))
                    .put("bytes a record", (double) store.bytes() / store.records());
        }
        results.tell("volume-" + documents, command);
        return 0;
    }

    /** Of the log's lines as in {@code Pause Young 120M->80M(490M)}. */
    private static long largestHeap(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(COLLECTED::matcher)
                    .filter(Matcher::find)
                    .mapToLong(line -> Long.parseLong(line.group(2)))
                    .max()
                    .orElseThrow(() -> new IOException("no collection in " + log));
        }
    }
}
