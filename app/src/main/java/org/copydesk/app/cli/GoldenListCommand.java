package org.copydesk.app.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.scraped.Visible;
import org.copydesk.pipeline.store.Golden;
import org.copydesk.pipeline.store.GoldenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code golden list}: which articles must stay as they are. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = "Lists the golden records: document, address, by whom, and why.")
final class GoldenListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final Common common = new Common();

    GoldenListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenStore store = common.existing(terminal, "golden")) {
            for (Golden one : new GoldenStore(store.dataSource(), Clock.systemUTC()).all()) {
                terminal.out()
                        .println(one.documentId() + "  " + Visible.line(one.uri()) + "  " + Visible.line(one.addedBy())
                                + (one.why().isEmpty() ? "" : ": " + Visible.line(one.why())));
            }
            terminal.out().flush();
        }
        return ExitCodes.OK;
    }
}
