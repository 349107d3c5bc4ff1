package org.copydesk.app.cli;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.pipeline.batch.GoldenGate;
import org.copydesk.pipeline.export.JsonLine;
import org.copydesk.pipeline.plan.FindingsJson;
import org.copydesk.pipeline.plan.GoldenRecord;
import org.copydesk.pipeline.plan.GoldenResult;
import org.copydesk.pipeline.plan.GoldenStore;
import org.copydesk.pipeline.store.StoredRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code golden}: articles that must stay as they are. */
@RunByServer
@Command(
        name = "golden",
        description = "Looks after golden records: articles that must stay as they are, whatever rules change.")
final class GoldenCommand extends CommandGroup {
    private GoldenCommand() {
        super("say what to do with golden records: add, list, check, remove");
    }

    static CommandLine of(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
        return new CommandLine(new GoldenCommand())
                .addSubcommand(new Add(terminal))
                .addSubcommand(new Remove(terminal))
                .addSubcommand(new ListAll(terminal))
                .addSubcommand(new Check(terminal, interrupts, configuration));
    }

    private static GoldenStore golden(OpenStore store) {
        return new GoldenStore(store.dataSource(), Clock.systemUTC());
    }

    /** {@code golden add}: marks an article golden as it stands. */
    @RunByServer({"--by", "--why"})
    @Command(
            name = "add",
            description = "Marks an article golden as it stands, in place of what was golden of it before.")
    private static final class Add extends StoreCommand {
        @Parameters(paramLabel = "ID|URI", description = "A document's id, or its whole address.")
        private String name = "";

        @Option(names = "--why", paramLabel = "TEXT", description = "Why it must stay as it is.")
        private String why = "";

        @Option(names = "--by", paramLabel = "NAME", description = "Who says so. Default: $USER.")
        private @Nullable String by;

        Add(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenStore store) {
            StoreReader records = new StoreReader(store);
            StoredRecord stored = records.exactly(name);
            String who = by == null ? terminal.environment().getOrDefault("USER", "") : by;
            new TransactionTemplate(records.transactions())
                    .executeWithoutResult(status -> golden(store).add(stored, who, why));
            terminal.err().println("golden   " + VisibleText.line(stored.uri()));
            return ExitCodes.OK;
        }
    }

    /** {@code golden remove}: lets an article change again. */
    @RunByServer
    @Command(name = "remove", description = "Lets an article change again.")
    private static final class Remove extends StoreCommand {
        @Parameters(paramLabel = "ID|URI", description = "A document's id, or its whole address.")
        private String name = "";

        Remove(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenStore store) {
            String id = new StoreReader(store).cleanings().exactly(name).orElse(name);
            if (!golden(store).remove(id)) {
                throw new CommandException("no golden record has the id or address " + name);
            }
            return ExitCodes.OK;
        }
    }

    /** {@code golden list}: which articles must stay as they are. */
    @RunByServer("--json")
    @Command(name = "list", description = "Lists the golden records: document, address, by whom, and why.")
    private static final class ListAll extends StoreCommand {
        @Option(names = "--json", description = "One JSON object a line.")
        private boolean json;

        ListAll(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenStore store) {
            golden(store).all().forEach(one -> terminal.out().println(json ? json(one) : line(one)));
            return ExitCodes.OK;
        }

        private static String line(GoldenRecord one) {
            return one.documentId() + "  " + VisibleText.line(one.uri()) + "  " + VisibleText.line(one.addedBy())
                    + (one.why().isEmpty() ? "" : ": " + VisibleText.line(one.why()));
        }

        private static String json(GoldenRecord one) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", one.documentId());
            json.put("uri", one.uri());
            json.put("by", one.addedBy());
            json.put("at", one.addedAt().toInstant().toString());
            json.put("why", one.why());
            return JsonLine.of(json);
        }
    }

    /** {@code golden check}: whether golden records stay as they are. */
    @RunByServer(value = "--json", triesAll = true)
    @Command(
            name = "check",
            description =
                    "Cleans every golden record anew by the rules and settings given, and tells how near it comes; writes nothing."
                            + " Exit code 4 if one gets worse.")
    private static final class Check extends BatchCommand {
        @Option(names = "--json", description = "One JSON object a line.")
        private boolean json;

        Check(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
            super(terminal, interrupts, configuration);
        }

        @Override
        int run(OpenStore store, BatchContext pipeline) {
            List<GoldenResult> results = pipeline.get(GoldenGate.class).check();
            List<GoldenResult> worse =
                    results.stream().filter(GoldenResult::worse).toList();
            if (json) {
                FindingsJson lines = new FindingsJson();
                results.forEach(one -> terminal.out().println(lines.line(one)));
            } else {
                results.forEach(one -> terminal.out()
                        .printf(
                                Locale.ROOT,
                                "%-6s %.4f  %s  %s%n",
                                one.worse() ? "worse" : "ok",
                                one.now().f1(),
                                one.documentId(),
                                VisibleText.line(one.uri())));
                new FindingsText(terminal.out(), new Colours(terminal.coloursOut())).worse(worse);
            }
            return worse.isEmpty() ? ExitCodes.OK : ExitCodes.GOLDEN_WORSE;
        }
    }
}
