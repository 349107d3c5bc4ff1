package org.copydesk.app.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.copydesk.app.database.OpenStore;
import org.copydesk.pipeline.plan.GoldenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code golden remove}: lets an article change again. */
@RunByServer
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = "Lets an article change again.")
final class GoldenRemoveCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "ID|URI", description = "A document's id, or its whole address.")
    private String name = "";

    GoldenRemoveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenStore store = common.existing(terminal, "golden")) {
            String id = new StoreReader(store).cleanings().exactly(name).orElse(name);
            if (!new GoldenStore(store.dataSource(), Clock.systemUTC()).remove(id)) {
                throw new CommandException("no golden record has the id or address " + name);
            }
        }
        return ExitCodes.OK;
    }
}
