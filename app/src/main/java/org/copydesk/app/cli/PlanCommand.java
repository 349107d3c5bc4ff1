package org.copydesk.app.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.copydesk.app.database.OpenStore;
import org.copydesk.pipeline.batch.Plans;
import org.copydesk.pipeline.plan.Findings;
import org.copydesk.pipeline.plan.PlanStore;
import org.copydesk.pipeline.plan.StoredPlan;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.Selection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plan}: tries rules and settings on what is stored, before they are used. */
@RunByServer(
        value = {"--site", "--limit", "--json"},
        triesAll = true)
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description =
                "Cleans the stored documents anew by the rules and settings given, writes nothing but the plan, and tells which"
                        + " records would change and how. Exit code 4 if golden records would get worse.")
final class PlanCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Interrupts interrupts;
    private final Class<?> configuration;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final BatchOptions batch = new BatchOptions();

    @Option(names = "--site", paramLabel = "HOST", description = "Only documents of this site.")
    private @Nullable String site;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description =
                    "At most so many documents, spread over all of them. What the plan doesn't see, apply doesn't touch.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--json", description = "All findings as one JSON object.")
    private boolean json;

    private PlanCommand(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
        this.terminal = terminal;
        this.interrupts = interrupts;
        this.configuration = configuration;
    }

    static CommandLine of(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
        return new CommandLine(new PlanCommand(terminal, interrupts, configuration))
                .addSubcommand(new PlanApplyCommand(terminal, interrupts, configuration))
                .addSubcommand(new PlanDropCommand(terminal))
                .addSubcommand(new PlanListCommand(terminal));
    }

    @Override
    public Integer call() throws Exception {
        if (limit < 1) {
            throw new CommandException("--limit: at least 1, not " + limit);
        }
        Map<String, Object> settings = batch.settings(terminal);
        return interrupts.during(() -> plan(settings));
    }

    private int plan(Map<String, Object> settings) {
        try (OpenStore store = common.existing(terminal, "plan");
                BatchContext pipeline = common.pipeline(store, "plan", configuration, settings)) {
            String host = site == null ? null : new StoreReader(store).site(site);
            List<String> ids = spread(pipeline.get(CleaningStore.class).ids(new Selection(null, null, null, host)));
            if (ids.isEmpty()) {
                throw new CommandException("the store holds no records");
            }
            Plans plans = pipeline.get(Plans.class);
            long id;
            try (Progress progress = Progress.on(terminal, batch.quiet())) {
                id = plans.make(ids, common.isServed() ? heard(progress) : progress);
            }
            StoredPlan plan = pipeline.get(PlanStore.class).find(id).orElseThrow();
            Findings findings = plans.findings(plan);
            if (json) {
                terminal.out().println(plan.findings());
            } else {
                new FindingsText(terminal.out(), new Colours(terminal.coloursOut())).print(findings);
            }
            terminal.out().flush();
            if (!batch.quiet()) {
                terminal.err()
                        .println("plan " + id + "; next     copydesk plan apply " + id
                                + " with the same options, or copydesk plan drop " + id);
            }
            return findings.worse().isEmpty() ? ExitCodes.OK : ExitCodes.GOLDEN_WORSE;
        }
    }

    /** Ends a plan that a server makes when the caller is gone. */
    private RunListener heard(Progress progress) {
        return now -> {
            progress.progress(now);
            if (terminal.err().checkError()) {
                throw new CommandException("nobody waits for the plan any more");
            }
        };
    }

    /** As many as asked for, at equal distances. */
    private List<String> spread(List<String> ids) {
        if (ids.size() <= limit) {
            return ids;
        }
        return IntStream.range(0, limit)
                .mapToObj(i -> ids.get((int) ((long) i * ids.size() / limit)))
                .toList();
    }
}
