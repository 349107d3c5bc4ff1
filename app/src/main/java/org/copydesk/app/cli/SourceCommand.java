package org.copydesk.app.cli;

import org.copydesk.app.database.OpenStore;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.article.Rebuilt;
import org.copydesk.pipeline.store.StoredRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code source}: the source again, from the clean text and its changes alone. */
@RunByServer
@Command(name = "source", description = "Prints the decoded source, rebuilt from the clean text and its changes alone.")
final class SourceCommand extends StoreCommand {
    @Parameters(paramLabel = "ID|URI", description = "A document's id, its address, or the name of its file.")
    private String name = "";

    SourceCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(OpenStore store) {
        String source = rebuilt(new StoreReader(store).named(name));
        // In a pipe the letters count; on a terminal they must not steer it.
        terminal.out().print(terminal.outIsTerminal() ? VisibleText.of(source) : source);
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
