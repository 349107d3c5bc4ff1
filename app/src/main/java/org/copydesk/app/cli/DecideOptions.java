package org.copydesk.app.cli;

import java.util.Map;
import java.util.function.BiFunction;
import org.copydesk.app.database.OpenStore;
import org.copydesk.pipeline.decision.Decisions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands that decide have in common. */
final class DecideOptions {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final BatchOptions batch = new BatchOptions();

    @Option(names = "--by", paramLabel = "NAME", description = "Who decides. Default: the user of this machine.")
    private String by = "";

    @Option(names = "--why", paramLabel = "TEXT", description = "Why; kept with the decision.")
    private String why = "";

    String why() {
        return why;
    }

    String by(Terminal terminal) {
        return by.isBlank() ? terminal.environment().getOrDefault("USER", "owner") : by;
    }

    boolean quiet() {
        return batch.quiet();
    }

    Map<String, Object> settings(Terminal terminal) {
        return batch.settings(terminal);
    }

    OpenStore store(Terminal terminal) {
        return common.existing(terminal, "decide");
    }

    BatchContext pipeline(OpenStore store, Class<?> configuration, Map<String, Object> settings) {
        return common.pipeline(store, "decide", configuration, settings);
    }

    /** Opens the store, decides, and says what was done on standard error. */
    int decide(Terminal terminal, Class<?> configuration, BiFunction<BatchContext, Decisions, String> work)
            throws Exception {
        try (OpenStore store = store(terminal);
                BatchContext pipeline = pipeline(store, configuration, settings(terminal))) {
            String done = work.apply(pipeline, pipeline.decisions());
            if (!batch.quiet()) {
                terminal.err().println(done);
            }
            return ExitCodes.OK;
        }
    }
}
