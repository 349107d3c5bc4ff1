package org.copydesk.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.database.StoreAddress;
import org.copydesk.pipeline.store.Lease;
import org.copydesk.pipeline.store.LeaseStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stop}: asks the run in work to stop. */
@RunByServer
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description =
                "Asks the run that is in work on the store to stop after the documents in hand; the next run goes on."
                        + " In PostgreSQL it may be a run on another machine.")
final class StopCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "The number of the run, if only that is meant.")
    private @Nullable Long run;

    StopCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        StoreAddress address = common.address(terminal);
        Optional<String> holder = run == null ? OpenStore.stopHolder(address) : Optional.empty();
        if (holder.isPresent()) {
            terminal.err().println("asked " + holder.get() + " to stop");
            return ExitCodes.OK;
        }
        try (OpenStore store = common.existing(terminal, "stop")) {
            LeaseStore leases = new LeaseStore(store.dataSource());
            Lease lease = leases.read();
            if (!leases.askToStop(run)) {
                throw new CommandException(run == null ? "no run is in work" : "run " + run + " is not in work");
            }
            terminal.err().println("asked run " + lease.runId() + " to stop: " + lease.holder());
            return ExitCodes.OK;
        }
    }
}
