package org.copydesk.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.scraped.Visible;
import org.copydesk.pipeline.job.RunProgress;
import org.copydesk.pipeline.store.StoreDigest;
import org.copydesk.pipeline.store.Verification;
import org.copydesk.pipeline.store.Verifier;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify}: whether every record gives its source back. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = "Rebuilds the source of every record from clean text and changes, and compares it with what was"
                + " received, letter for letter, white space between blocks apart. Exit code 1 if one differs.")
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final Common common = new Common();

    @Option(names = "--quiet", description = "Show no progress.")
    private boolean quiet;

    @Option(
            names = "--hash",
            description =
                    "Print a digest of what the store holds instead, a line a table: equal where two stores hold the"
                            + " same, whatever the database, the runs and the times.")
    private boolean hash;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenStore store = common.existing(terminal, "verify")) {
            if (hash) {
                printHash(store);
                return ExitCodes.OK;
            }
            Records records = new Records(store);
            Verification found;
            try (Progress progress = Progress.on(terminal, quiet)) {
                long total = records.cleanings().count();
                found = new Verifier(records.cleanings())
                        .verify(done -> progress.progress(new RunProgress("verify", done, total, 0)));
            }
            print(found);
            return found.differ().isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
        }
    }

    private void printHash(OpenStore store) {
        List<StoreDigest.Table> tables = new StoreDigest(new JdbcTemplate(store.dataSource())).tables();
        tables.forEach(terminal.out()::println);
        terminal.out().println("store  " + StoreDigest.of(tables));
        terminal.out().flush();
    }

    private void print(Verification found) {
        for (Verification.Difference difference : found.differ()) {
            terminal.out()
                    .println("differs  " + difference.documentId() + "  " + Visible.line(difference.uri()) + "  "
                            + Visible.line(difference.reason()));
        }
        terminal.out()
                .println(found.agree() + " of "
                        + (found.agree() + found.differ().size()) + " records give their source back");
        terminal.out().flush();
    }
}
