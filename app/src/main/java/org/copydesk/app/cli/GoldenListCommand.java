package org.copydesk.app.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.plan.GoldenRecord;
import org.copydesk.pipeline.plan.GoldenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code golden list}: which articles must stay as they are. */
@RunByServer
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = "Lists the golden records: document, address, by whom, and why.")
final class GoldenListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    GoldenListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenStore store = common.existing(terminal, "golden")) {
            for (GoldenRecord one : new GoldenStore(store.dataSource(), Clock.systemUTC()).all()) {
                terminal.out()
                        .println(one.documentId() + "  " + VisibleText.line(one.uri()) + "  "
                                + VisibleText.line(one.addedBy())
                                + (one.why().isEmpty() ? "" : ": " + VisibleText.line(one.why())));
            }
            terminal.out().flush();
        }
        return ExitCodes.OK;
    }
}
