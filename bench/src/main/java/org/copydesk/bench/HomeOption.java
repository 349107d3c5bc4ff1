package org.copydesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.copydesk.bench.run.Verdicts;
import org.copydesk.bench.train.Bundle;
import picocli.CommandLine.Option;

/** Which working copy of Copydesk the models are read from and written to. */
final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${sys:bench.home:-.}",
            description = "The working copy whose models are used. Default: that of bench/run.")
    private Path home = Path.of("");

    /** What people found of changes made to texts without known faults. */
    Verdicts verdicts() throws IOException {
        return Verdicts.read(home.resolve("bench/verdicts/typos.tsv"));
    }

    Bundle bundle() {
        return Bundle.in(home);
    }
}
