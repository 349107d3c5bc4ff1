package org.copydesk.app.cli;

import java.util.concurrent.Callable;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.article.Rebuilt;
import org.copydesk.pipeline.store.StoredRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code source}: the source again, from the clean text and its changes alone. */
@RunByServer
@Command(
        name = "source",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = "Prints the decoded source, rebuilt from the clean text and its changes alone.")
final class SourceCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "ID|URI", description = "A document's id, its address, or the name of its file.")
    private String name = "";

    SourceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenStore store = common.existing(terminal, "source")) {
            StoredRecord stored = new StoreReader(store).named(name);
            String source = rebuilt(stored);
            // In a pipe the letters count; on a terminal they must not steer it.
            terminal.out().print(terminal.outIsTerminal() ? VisibleText.of(source) : source);
            terminal.out().flush();
        }
        return ExitCodes.OK;
    }

    private static String rebuilt(StoredRecord stored) {
        try {
            return Rebuilt.of(stored.article()).text();
        } catch (IllegalStateException e) {
            throw new CommandException("the record of " + stored.uri() + " was altered: " + e.getMessage(), e);
        }
    }
}
