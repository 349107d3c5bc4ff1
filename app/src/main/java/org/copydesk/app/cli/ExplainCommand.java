package org.copydesk.app.cli;

import org.copydesk.app.database.OpenStore;
import org.copydesk.pipeline.export.RecordExport;
import org.copydesk.pipeline.store.StoredRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: what became of a document, and why. */
@RunByServer("--json")
@Command(
        name = "explain",
        description = "Shows a document with every change: where, before, after, by which rule, how sure, and why.")
final class ExplainCommand extends StoreCommand {
    @Parameters(paramLabel = "ID|URI", description = "A document's id, its address, or the name of its file.")
    private String name = "";

    @Option(names = "--json", description = "The record as export writes it, as one JSON object.")
    private boolean json;

    ExplainCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(OpenStore store) {
        StoreReader records = new StoreReader(store);
        StoredRecord stored = records.named(name);
        if (json) {
            terminal.out().print(RecordExport.line(stored));
            return ExitCodes.OK;
        }
        String source = records.cleanings().source(stored).text();
        new Explanation(terminal.out(), new Colours(terminal.coloursOut())).print(stored, source);
        return ExitCodes.OK;
    }
}
