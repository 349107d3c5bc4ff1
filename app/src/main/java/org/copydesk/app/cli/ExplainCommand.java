package org.copydesk.app.cli;

import java.util.concurrent.Callable;
import org.copydesk.app.database.OpenStore;
import org.copydesk.pipeline.store.StoredRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code explain}: what became of a document, and why. */
@RunByServer
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = "Shows a document with every change: where, before, after, by which rule, how sure, and why.")
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "ID|URI", description = "A document's id, its address, or the name of its file.")
    private String name = "";

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenStore store = common.existing(terminal, "explain")) {
            StoreReader records = new StoreReader(store);
            StoredRecord stored = records.named(name);
            String source = records.cleanings().source(stored).text();
            new Explanation(terminal.out(), new Colours(terminal.coloursOut())).print(stored, source);
            terminal.out().flush();
        }
        return ExitCodes.OK;
    }
}
