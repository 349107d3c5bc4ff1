package org.copydesk.bench.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the commands of this package have in common: whose program runs, over which made pages, and where. */
final class Made {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${sys:bench.home:-.}",
            description = "The working copy whose program runs. Default: that of bench/run.")
    private Path home = Path.of("");

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of all that is random. Default: 1.")
    private long seed;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "An empty folder for pages and stores, which stay there. Default: a new temporary one.")
    private @Nullable Path folder;

    Path home() {
        return home;
    }

    Path folder() throws IOException {
        return folder == null
                ? Files.createTempDirectory("copydesk-bench")
                : Files.createDirectories(folder).toAbsolutePath();
    }

    MadePages pages() throws IOException {
        return new MadePages(home.resolve("samples"), seed);
    }

    Random random() {
        return new Random(seed);
    }
}
