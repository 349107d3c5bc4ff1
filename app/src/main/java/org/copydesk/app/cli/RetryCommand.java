package org.copydesk.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.app.database.OpenStore;
import org.copydesk.pipeline.store.QuarantineStore;
import org.copydesk.pipeline.store.Quarantined;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code retry}: cleans documents in quarantine again. */
@RunByServer({"--reason", "--stage"})
@Command(
        name = "retry",
        description =
                "Cleans documents in quarantine again, from the bytes that were kept: all, or those that are named.")
final class RetryCommand extends BatchCommand {
    @Option(names = "--reason", paramLabel = "TEXT", description = "Only those whose reason contains this.")
    private String reason = "";

    @Option(names = "--stage", paramLabel = "STAGE", description = "Only those that failed in this stage.")
    private String stage = "";

    @Parameters(arity = "0..*", paramLabel = "ID|URI", description = "Ids, or whole addresses.")
    private List<String> names = new ArrayList<>();

    RetryCommand(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
        super(terminal, interrupts, configuration);
    }

    @Override
    int run(OpenStore store, BatchContext pipeline) {
        List<Quarantined> chosen = pipeline.get(QuarantineStore.class).chosen(reason, stage, names);
        List<Quarantined> kept = chosen.stream().filter(Quarantined::canRetry).toList();
        if (kept.size() < chosen.size() && !batch.quiet()) {
            terminal.err()
                    .println((chosen.size() - kept.size())
                            + " can't be cleaned from what is kept of them; mend the files that they stand in, then"
                            + " clean those again");
        }
        if (kept.isEmpty()) {
            if (!names.isEmpty()) {
                throw new CommandException("none of these can be retried from quarantine");
            }
            terminal.err().println("nothing to retry");
            return ExitCodes.OK;
        }
        return clean(pipeline, progress -> pipeline.runs().retry(kept, progress));
    }
}
