package org.copydesk.app.cli;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.copydesk.app.database.OpenStore;
import org.copydesk.pipeline.batch.Plans;
import org.copydesk.pipeline.export.JsonLine;
import org.copydesk.pipeline.plan.Findings;
import org.copydesk.pipeline.plan.PlanStore;
import org.copydesk.pipeline.plan.StoredPlan;
import org.copydesk.pipeline.runs.RunListener;
import org.copydesk.pipeline.store.CleaningStore;
import org.copydesk.pipeline.store.Selection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan}: tries rules and settings on what is stored, before they are used. */
@RunByServer(
        value = {"--site", "--limit", "--json"},
        triesAll = true)
@Command(
        name = "plan",
        description =
                "Cleans the stored documents anew by the rules and settings given, writes nothing but the plan, and tells which"
                        + " records would change and how. Exit code 4 if golden records would get worse.")
final class PlanCommand extends BatchCommand {
    /** What a plan is made with and applied with. */
    private static final List<String> APPLIED_WITH =
            List.of("--site-rules", "--dictionaries", "--house-style", "--models", "--settings", "--db");

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
        super(terminal, interrupts, configuration);
    }

    static CommandLine of(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
        return new CommandLine(new PlanCommand(terminal, interrupts, configuration))
                .addSubcommand(new Apply(terminal, interrupts, configuration))
                .addSubcommand(new Drop(terminal))
                .addSubcommand(new ListAll(terminal));
    }

    @Override
    public Integer call() throws Exception {
        if (limit < 1) {
            throw new CommandException("--limit: at least 1, not " + limit);
        }
        return super.call();
    }

    @Override
    int run(OpenStore store, BatchContext pipeline) {
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
                    .println("plan " + id + System.lineSeparator() + "next     copydesk plan apply " + id
                            + NextLine.options(spec(), APPLIED_WITH) + System.lineSeparator()
                            + "or       copydesk plan drop " + id + common.again());
        }
        return findings.worse().isEmpty() ? ExitCodes.OK : ExitCodes.GOLDEN_WORSE;
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

    /** {@code plan apply}: cleans what a plan changes. */
    @RunByServer
    @Command(
            name = "apply",
            description =
                    "Cleans exactly the documents again that a plan changes, in a run of its own. Takes the rules and settings that the"
                            + " plan was made with, and refuses others.")
    private static final class Apply extends BatchCommand {
        @Parameters(paramLabel = "ID", description = "The plan's number.")
        private long id;

        Apply(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
            super(terminal, interrupts, configuration);
        }

        @Override
        int run(OpenStore store, BatchContext pipeline) {
            return clean(pipeline, progress -> pipeline.get(Plans.class).apply(id, progress));
        }
    }

    /** {@code plan drop}: forgets a plan. */
    @RunByServer
    @Command(name = "drop", description = "Forgets a plan. No record changes.")
    private static final class Drop extends StoreCommand {
        @Parameters(paramLabel = "ID", description = "The plan's number.")
        private long id;

        Drop(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenStore store) {
            if (!new PlanStore(store.dataSource(), Clock.systemUTC()).drop(id)) {
                throw new CommandException("there is no plan " + id);
            }
            return ExitCodes.OK;
        }
    }

    /** {@code plan list}: the plans that are kept. */
    @RunByServer("--json")
    @Command(name = "list", description = "Lists the plans that are kept, the latest first.")
    private static final class ListAll extends StoreCommand {
        private static final int MOST = 50;
        private static final String ROW = "%5s  %-20s %10s %10s %13s  %s%n";

        @Option(names = "--json", description = "One JSON object a line.")
        private boolean json;

        ListAll(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenStore store) {
            List<StoredPlan> plans = new PlanStore(store.dataSource(), Clock.systemUTC()).latest(MOST);
            if (json) {
                plans.forEach(plan -> terminal.out().println(json(plan)));
            } else {
                table(plans);
            }
            return ExitCodes.OK;
        }

        private static String json(StoredPlan plan) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("plan", plan.id());
            json.put("made", plan.madeAt().toInstant().toString());
            json.put("documents", plan.documents());
            json.put("changed", plan.changed());
            json.put("goldenWorse", plan.goldenWorse());
            json.put("run", plan.runId());
            return JsonLine.of(json);
        }

        private void table(List<StoredPlan> plans) {
            terminal.out().printf(Locale.ROOT, ROW, "plan", "made", "documents", "changed", "golden worse", "applied");
            for (StoredPlan plan : plans) {
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
        }
    }
}
