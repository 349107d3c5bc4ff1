package org.copydesk.app.cli;

import java.util.Map;
import java.util.function.Function;
import org.copydesk.app.database.OpenStore;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.runs.RunSummary;
import picocli.CommandLine.Mixin;

/** A command that cleans documents of a store, and ends in order when somebody ends the process. */
abstract class BatchCommand extends StoreCommand {
    final Interrupts interrupts;
    final Class<?> configuration;

    @Mixin
    final BatchOptions batch = new BatchOptions();

    private Map<String, Object> settings = Map.of();

    BatchCommand(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
        super(terminal);
        this.interrupts = interrupts;
        this.configuration = configuration;
    }

    /** Does its work and returns the exit code. */
    abstract int run(OpenStore store, BatchContext pipeline) throws Exception;

    /** What was set, by the names of the settings. */
    Map<String, Object> settings() {
        return batch.settings(terminal);
    }

    @Override
    public Integer call() throws Exception {
        settings = settings();
        return interrupts.during(super::call);
    }

    @Override
    int run(OpenStore store) throws Exception {
        try (BatchContext pipeline = common.pipeline(store, topName(), configuration, settings)) {
            return run(store, pipeline);
        }
    }

    /** Runs the batch before a person's eyes and returns the exit code. */
    final int clean(BatchContext pipeline, Function<RunListener, RunSummary> work) {
        RunSummary summary = pipeline.run(terminal, interrupts, batch.quiet(), work);
        return summary.quarantined() > 0 ? ExitCodes.QUARANTINED : ExitCodes.OK;
    }
}
