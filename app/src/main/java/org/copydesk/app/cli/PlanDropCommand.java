package org.copydesk.app.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.copydesk.app.database.OpenStore;
import org.copydesk.pipeline.plan.PlanStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plan drop}: forgets a plan. */
@RunByServer
@Command(
        name = "drop",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = "Forgets a plan. No record changes.")
final class PlanDropCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "ID", description = "The plan's number.")
    private long id;

    PlanDropCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenStore store = common.existing(terminal, "plan")) {
            if (!new PlanStore(store.dataSource(), Clock.systemUTC()).drop(id)) {
                throw new CommandException("there is no plan " + id);
            }
        }
        return ExitCodes.OK;
    }
}
