package org.copydesk.bench;

import java.nio.file.Path;
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

    Bundle bundle() {
        return Bundle.in(home);
    }
}
