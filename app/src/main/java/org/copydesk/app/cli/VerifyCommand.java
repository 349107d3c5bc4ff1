package org.copydesk.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.export.JsonLine;
import org.copydesk.pipeline.runs.RunProgress;
import org.copydesk.pipeline.store.StoreDigest;
import org.copydesk.pipeline.store.Verification;
import org.copydesk.pipeline.store.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify}: whether every record is there and gives its source back. */
@RunByServer({"--hash", "--json", "--repair"})
@Command(
        name = "verify",
        description = "Rebuilds the source of every record from clean text and changes, and compares it with what was"
                + " received, letter for letter, white space between blocks apart; finds records that are gone or were"
                + " altered, too. Exit code 1 if one differs.")
final class VerifyCommand extends StoreCommand {
    private final Interrupts interrupts;
    private final Class<?> configuration;

    @Mixin
    private final BatchOptions batch = new BatchOptions();

    @Option(
            names = "--repair",
            description =
                    "Make records that are gone or differ anew, from the stored bytes and decisions, by the rules and"
                            + " settings that the other options name.")
    private boolean repair;

    @Option(
            names = "--hash",
            description =
                    "Print a digest of what the store holds instead, a line a table: equal where two stores hold the"
                            + " same, whatever the database, the runs and the times.")
    private boolean hash;

    @Option(names = "--json", description = "What was found as one JSON object.")
    private boolean json;

    VerifyCommand(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
        super(terminal);
        this.interrupts = interrupts;
        this.configuration = configuration;
    }

    @Override
    int run(OpenStore store) throws Exception {
        Map<String, Object> settings = repair ? batch.settings(terminal) : Map.of();
        if (hash) {
            printHash(store);
            return ExitCodes.OK;
        }
        StoreReader records = new StoreReader(store);
        Verifier verifier = new Verifier(records.cleanings());
        Verification found;
        try (Progress progress = Progress.on(terminal, batch.quiet())) {
            long total = records.cleanings().count();
            found = verifier.verify(done -> progress.progress(new RunProgress("verify", done, total, 0)));
        }
        print("differs ", found);
        if (repair && !found.differ().isEmpty()) {
            found = repaired(store, settings, verifier, found);
        }
        printSum(found);
        return found.differ().isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
    }

    /** What holds of all records when those that differed have been made anew. */
    private Verification repaired(OpenStore store, Map<String, Object> settings, Verifier verifier, Verification before)
            throws Exception {
        List<String> ids = before.differ().stream()
                .map(Verification.Difference::documentId)
                .toList();
        try (BatchContext pipeline = common.pipeline(store, "verify", configuration, settings)) {
            interrupts.during(() -> pipeline.run(
                    terminal,
                    interrupts,
                    batch.quiet(),
                    progress -> pipeline.runs().repair(ids, progress)));
            Verification after = verifier.verify(ids, done -> {});
            print("not repaired ", after);
            return new Verification(before.agree() + after.agree(), after.differ());
        }
    }

    private void printHash(OpenStore store) {
        List<StoreDigest.Table> tables = new StoreDigest(store.dataSource()).tables();
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("store", StoreDigest.of(tables));
            all.put("tables", tables);
            terminal.out().println(JsonLine.of(all));
            return;
        }
        tables.forEach(terminal.out()::println);
        terminal.out().println("store  " + StoreDigest.of(tables));
    }

    private void print(String what, Verification found) {
        if (!json) {
            found.differ()
                    .forEach(one -> terminal.out()
                            .println(what + " " + one.documentId() + "  " + VisibleText.line(one.uri()) + "  "
                                    + VisibleText.line(one.reason())));
        }
    }

    private void printSum(Verification found) {
        terminal.out()
                .println(
                        json
                                ? JsonLine.of(found)
                                : found.agree() + " of "
                                        + (found.agree() + found.differ().size())
                                        + " records give their source back");
    }
}
