package org.copydesk.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.copydesk.app.database.OpenStore;
import org.copydesk.pipeline.batch.Plans;
import org.copydesk.pipeline.runs.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plan apply}: cleans what a plan changes. */
@RunByServer
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description =
                "Cleans exactly the documents again that a plan changes, in a run of its own. Takes the rules and settings that the"
                        + " plan was made with, and refuses others.")
final class PlanApplyCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Interrupts interrupts;
    private final Class<?> configuration;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final BatchOptions batch = new BatchOptions();

    @Parameters(paramLabel = "ID", description = "The plan's number.")
    private long id;

    PlanApplyCommand(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
        this.terminal = terminal;
        this.interrupts = interrupts;
        this.configuration = configuration;
    }

    @Override
    public Integer call() throws Exception {
        Map<String, Object> settings = batch.settings(terminal);
        return interrupts.during(() -> apply(settings));
    }

    private int apply(Map<String, Object> settings) {
        try (OpenStore store = common.existing(terminal, "plan");
                BatchContext pipeline = common.pipeline(store, "plan", configuration, settings)) {
            RunSummary summary = pipeline.run(
                    terminal,
                    interrupts,
                    batch.quiet(),
                    progress -> pipeline.get(Plans.class).apply(id, progress));
            return summary.quarantined() > 0 ? ExitCodes.QUARANTINED : ExitCodes.OK;
        }
    }
}
