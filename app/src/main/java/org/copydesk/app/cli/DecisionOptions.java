package org.copydesk.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.app.database.FileTrouble;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.decision.DecisionFile;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.StoredDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Option;

/** What people decided in another store. */
final class DecisionOptions {
    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description =
                    "Take over the decisions that decide list --out wrote elsewhere, but for those that are here already.")
    private @Nullable Path file;

    private List<StoredDecision> decisions = List.of();

    boolean areGiven() {
        return file != null;
    }

    /**
     * Reads the file, before any work.
     *
     * @throws CommandException if it can't be read, or holds something else
     */
    void read(Terminal terminal) {
        if (file == null) {
            return;
        }
        try {
            decisions = DecisionFile.read(terminal.folder().resolve(file));
        } catch (IOException e) {
            throw new CommandException(
                    "can't take over decisions of " + VisibleText.line(file.toString()) + ": " + FileTrouble.of(e), e);
        }
    }

    /** Writes them into the store; the next run over their documents makes their records by them. */
    void takeOver(BatchContext pipeline, Terminal terminal, boolean quiet) {
        if (file != null) {
            TransactionTemplate transaction = new TransactionTemplate(pipeline.get(PlatformTransactionManager.class));
            Integer taken = transaction.execute(
                    status -> pipeline.get(DecisionStore.class).takeOver(decisions));
            if (!quiet) {
                terminal.err().println(taken + " of " + decisions.size() + " decisions are new here");
            }
        }
    }
}
