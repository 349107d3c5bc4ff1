package org.copydesk.app.cli;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.copydesk.app.database.OpenStore;
import org.copydesk.pipeline.plan.PlanStore;
import org.copydesk.pipeline.plan.StoredPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code plan list}: the plans that are kept. */
@RunByServer
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = "Lists the plans that are kept, the latest first.")
final class PlanListCommand implements Callable<Integer> {
    private static final int MOST = 50;
    private static final String ROW = "%5s  %-20s %10s %10s %13s  %s%n";

    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    PlanListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenStore store = common.existing(terminal, "plan")) {
            terminal.out().printf(Locale.ROOT, ROW, "plan", "made", "documents", "changed", "golden worse", "applied");
            for (StoredPlan plan : new PlanStore(store.dataSource(), Clock.systemUTC()).latest(MOST)) {
                terminal.out()
                        .printf(
                                Locale.ROOT,
                                ROW,
                                plan.id(),
                                plan.madeAt()
                                        .withOffsetSameInstant(ZoneOffset.UTC)
                                        .truncatedTo(ChronoUnit.SECONDS),
                                plan.documents(),
                                plan.changed(),
                                plan.goldenWorse(),
                                plan.appliedAt() == null ? "" : "by run " + plan.runId());
            }
            terminal.out().flush();
        }
        return ExitCodes.OK;
    }
}
