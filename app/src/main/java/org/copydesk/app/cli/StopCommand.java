package org.copydesk.app.cli;

import java.util.Optional;
import org.copydesk.app.database.OpenStore;
import org.copydesk.pipeline.store.Lease;
import org.copydesk.pipeline.store.LeaseStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code stop}: asks the run in work to stop. */
@RunByServer
@Command(
        name = "stop",
        description =
                "Asks the run that is in work on the store to stop after the documents in hand; the next run goes on."
                        + " In PostgreSQL it may be a run on another machine.")
final class StopCommand extends StoreCommand {
    @Parameters(arity = "0..1", paramLabel = "RUN", description = "The number of the run, if only that is meant.")
    private @Nullable Long run;

    StopCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws Exception {
        Optional<String> holder = run == null ? OpenStore.stopHolder(common.address(terminal)) : Optional.empty();
        if (holder.isPresent()) {
            terminal.err().println("asked " + holder.get() + " to stop");
            return ExitCodes.OK;
        }
        return super.call();
    }

    @Override
    int run(OpenStore store) {
        LeaseStore leases = new LeaseStore(store.dataSource());
        Lease lease = leases.read();
        if (!leases.askToStop(run)) {
            throw new CommandException(run == null ? "no run is in work" : "run " + run + " is not in work");
        }
        terminal.err().println("asked run " + lease.runId() + " to stop: " + lease.holder());
        return ExitCodes.OK;
    }
}
