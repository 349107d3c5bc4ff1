package org.copydesk.app.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.plan.GoldenStore;
import org.copydesk.pipeline.store.StoredRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code golden add}: marks an article golden as it stands. */
@RunByServer({"--by", "--why"})
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = "Marks an article golden as it stands, in place of what was golden of it before.")
final class GoldenAddCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "ID|URI", description = "A document's id, or its whole address.")
    private String name = "";

    @Option(names = "--why", paramLabel = "TEXT", description = "Why it must stay as it is.")
    private String why = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who says so. Default: $USER.")
    private @Nullable String by;

    GoldenAddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenStore store = common.existing(terminal, "golden")) {
            StoreReader records = new StoreReader(store);
            StoredRecord stored = records.exactly(name);
            String who = by == null ? terminal.environment().getOrDefault("USER", "") : by;
            GoldenStore golden = new GoldenStore(store.dataSource(), Clock.systemUTC());
            new TransactionTemplate(records.transactions())
                    .executeWithoutResult(status -> golden.add(stored, who, why));
            terminal.err().println("golden   " + VisibleText.line(stored.uri()));
        }
        return ExitCodes.OK;
    }
}
