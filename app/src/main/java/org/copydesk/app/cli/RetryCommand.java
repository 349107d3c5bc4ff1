package org.copydesk.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.copydesk.app.database.OpenStore;
import org.copydesk.pipeline.runs.RunSummary;
import org.copydesk.pipeline.store.Quarantined;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code retry}: cleans documents in quarantine again. */
@RunByServer({"--reason", "--stage"})
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description =
                "Cleans documents in quarantine again, from the bytes that were kept: all, or those that are named.")
final class RetryCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Interrupts interrupts;
    private final Class<?> configuration;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final BatchOptions batch = new BatchOptions();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Only those whose reason contains this.")
    private String reason = "";

    @Option(names = "--stage", paramLabel = "STAGE", description = "Only those that failed in this stage.")
    private String stage = "";

    @Parameters(arity = "0..*", paramLabel = "ID|URI", description = "Ids, or whole addresses.")
    private List<String> names = new ArrayList<>();

    RetryCommand(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
        this.terminal = terminal;
        this.interrupts = interrupts;
        this.configuration = configuration;
    }

    @Override
    public Integer call() throws Exception {
        Map<String, Object> settings = batch.settings(terminal);
        return interrupts.during(() -> retry(settings));
    }

    private int retry(Map<String, Object> settings) {
        try (OpenStore store = common.existing(terminal, "retry");
                BatchContext pipeline = common.pipeline(store, "retry", configuration, settings)) {
            List<Quarantined> chosen = pipeline.quarantine().chosen(reason, stage, names);
            List<Quarantined> kept =
                    chosen.stream().filter(Quarantined::canRetry).toList();
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
            RunSummary summary = pipeline.run(
                    terminal,
                    interrupts,
                    batch.quiet(),
                    progress -> pipeline.runs().retry(kept, progress));
            return summary.quarantined() > 0 ? ExitCodes.QUARANTINED : ExitCodes.OK;
        }
    }
}
