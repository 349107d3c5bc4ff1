package org.copydesk.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.decision.DecisionKind;
import org.copydesk.core.decision.ManualDecision;
import org.copydesk.core.input.RecordForm;
import org.copydesk.core.mark.Field;
import org.copydesk.pipeline.batch.RuleUndo;
import org.copydesk.pipeline.decision.DecisionFile;
import org.copydesk.pipeline.decision.Decisions;
import org.copydesk.pipeline.store.DecisionStore;
import org.copydesk.pipeline.store.LostPayloadException;
import org.copydesk.pipeline.store.PayloadStore;
import org.copydesk.pipeline.store.StoredDecision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decide}: what people decide about changes. */
@RunByServer
@Command(
        name = "decide",
        description =
                "Decides about changes, once and for all later runs: each decision is on record, and can be taken back.")
final class DecideCommand extends CommandGroup {
    private DecideCommand() {
        super("say what to decide: keep, reject, accept, remove, pin, undo, or list");
    }

    static CommandLine of(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
        return new CommandLine(new DecideCommand())
                .addSubcommand("keep", new Change(terminal, interrupts, configuration))
                .addSubcommand("reject", new Change(terminal, interrupts, configuration))
                .addSubcommand("accept", new Change(terminal, interrupts, configuration))
                .addSubcommand(new Remove(terminal, interrupts, configuration))
                .addSubcommand(new Pin(terminal, interrupts, configuration))
                .addSubcommand(new Undo(terminal, interrupts, configuration))
                .addSubcommand(new ListAll(terminal));
    }

    /** What all commands that decide have in common. */
    private abstract static class Deciding extends BatchCommand {
        @Option(names = "--by", paramLabel = "NAME", description = "Who decides. Default: the user of this machine.")
        private String by = "";

        @Option(names = "--why", paramLabel = "TEXT", description = "Why; kept with the decision.")
        String why = "";

        Deciding(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
            super(terminal, interrupts, configuration);
        }

        final String by() {
            return by.isBlank() ? terminal.environment().getOrDefault("USER", "owner") : by;
        }

        /** Decides and returns what was done, in words. */
        abstract String decide(BatchContext pipeline, Decisions decisions);

        @Override
        int run(OpenStore store, BatchContext pipeline) {
            say(decide(pipeline, pipeline.get(Decisions.class)));
            return ExitCodes.OK;
        }

        final void say(String done) {
            if (!batch.quiet()) {
                terminal.err().println(done);
            }
        }
    }

    /** {@code decide keep}, {@code decide reject} and {@code decide accept}: changes or suggestions of a document. */
    @RunByServer({"--by", "--why"})
    @Command(
            description =
                    "Decides about changes or suggestions, by the keys that explain and the page of the article show: about all"
                            + " that are named, or none.")
    private static final class Change extends Deciding {
        @Parameters(index = "0", paramLabel = "ID|URI", description = "A document's id, or its whole address.")
        private String document = "";

        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "KEY",
                description =
                        "The key of a change or suggestion: 12 digits and letters, which stay when others are decided about.")
        private List<String> keys = new ArrayList<>();

        Change(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
            super(terminal, interrupts, configuration);
        }

        @Override
        String decide(BatchContext pipeline, Decisions decisions) {
            String name = spec().name();
            DecisionKind decision = DecisionKind.valueOf(name.toUpperCase(Locale.ROOT));
            List<String> once = keys.stream().distinct().toList();
            List<ManualDecision> decided = decisions.decide(pipeline.documentId(document), once, decision, by(), why);
            return IntStream.range(0, once.size())
                    .mapToObj(i -> "decision " + decided.get(i).number() + ": " + name + " " + once.get(i))
                    .collect(Collectors.joining(System.lineSeparator()));
        }
    }

    /** {@code decide remove}: takes out a passage that no rule takes out. */
    @RunByServer({"--by", "--why"})
    @Command(name = "remove", description = "Takes a passage out of an article that no rule takes out.")
    private static final class Remove extends Deciding {
        @Parameters(index = "0", paramLabel = "ID|URI", description = "A document's id, or its whole address.")
        private String document = "";

        @Parameters(index = "1", paramLabel = "WORDS", description = "The passage, as the source says it.")
        private String words = "";

        Remove(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
            super(terminal, interrupts, configuration);
        }

        @Override
        String decide(BatchContext pipeline, Decisions decisions) {
            ManualDecision decision = decisions.remove(pipeline.documentId(document), words, by(), why);
            return "decision " + decision.number() + ": taken out";
        }
    }

    /** {@code decide pin}: gives a field its value. */
    @RunByServer({"--by", "--why"})
    @Command(
            name = "pin",
            description =
                    "Gives a field of an article its value, such as title or author; of authors each pinned name is one.")
    private static final class Pin extends Deciding {
        @Parameters(index = "0", paramLabel = "ID|URI", description = "A document's id, or its whole address.")
        private String document = "";

        @Parameters(index = "1", paramLabel = "FIELD", description = "One of: ${COMPLETION-CANDIDATES}.")
        private Field field = Field.TITLE;

        @Parameters(index = "2", paramLabel = "VALUE", description = "What it is to say.")
        private String value = "";

        Pin(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
            super(terminal, interrupts, configuration);
        }

        @Override
        String decide(BatchContext pipeline, Decisions decisions) {
            ManualDecision decision = decisions.pin(pipeline.documentId(document), field, value, by(), why);
            return "decision " + decision.number() + ": " + field.label() + " pinned";
        }
    }

    /** {@code decide undo}: takes decisions back. */
    @RunByServer({"--by", "--why", "--rule"})
    @Command(
            name = "undo",
            description =
                    "Takes a decision back, or all decisions about what one rule said; their documents are cleaned again in a run.")
    private static final class Undo extends Deciding {
        @ArgGroup(multiplicity = "1")
        private Which which = new Which();

        Undo(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
            super(terminal, interrupts, configuration);
        }

        @Override
        int run(OpenStore store, BatchContext pipeline) {
            if (which.number != null) {
                return super.run(store, pipeline);
            }
            int[] decisions = new int[1];
            int code = clean(pipeline, progress -> {
                RuleUndo.Undone undone = pipeline.get(RuleUndo.class).undo(which.rule, by(), why, progress);
                decisions[0] = undone.decisions();
                return undone.summary();
            });
            say(decisions[0] + " decisions are taken back");
            return code;
        }

        @Override
        String decide(BatchContext pipeline, Decisions decisions) {
            long number = which.number == null ? 0 : which.number;
            decisions.undo(number, by(), why);
            return "decision " + number + " is taken back";
        }

        private static final class Which {
            @Parameters(paramLabel = "NUMBER", description = "The number of a decision, as decide list shows it.")
            private @Nullable Long number;

            @Option(names = "--rule", paramLabel = "RULE", description = "All decisions about what this rule said.")
            private String rule = "";
        }
    }

    /** {@code decide list}: what was decided, by whom, and whether it holds. */
    @RunByServer({"--json", "--most"})
    @Command(
            name = "list",
            description =
                    "Lists decisions, the latest first: by whom, on what, and whether each holds, was undone or no longer fits.")
    private static final class ListAll extends StoreCommand {
        private static final int WIDTH = 60;

        @Option(names = "--json", description = "One JSON object a line.")
        private boolean json;

        @Option(names = "--most", paramLabel = "N", description = "At most so many. Default: 100.")
        private int most = 100;

        ListAll(Terminal terminal) {
            super(terminal);
        }

        @Option(
                names = "--out",
                paramLabel = "FILE|-",
                description =
                        "Write all decisions, the earliest first, one JSON object a line: what clean and import take by"
                                + " --decisions.")
        private @Nullable String out;

        @Option(
                names = "--with-pages",
                description =
                        "With --out: beside the first decision about each document the page it was made of, to learn from.")
        private boolean withPages;

        @Override
        int run(OpenStore store) throws IOException {
            if (withPages && out == null) {
                throw usage("--with-pages goes with --out");
            }
            DecisionStore decisions = new DecisionStore(store.dataSource(), Clock.systemUTC());
            if (out != null) {
                write(decisions, withPages ? new StoreReader(store).payloads() : null, out);
                return ExitCodes.OK;
            }
            List<StoredDecision> all = decisions.latest(Math.max(1, most));
            all.forEach(one -> terminal.out().println(json ? DecisionFile.line(one) : line(one)));
            if (all.isEmpty() && !json) {
                terminal.err().println("nobody has decided anything yet");
            }
            return ExitCodes.OK;
        }

        private void write(DecisionStore decisions, @Nullable PayloadStore pages, String name) throws IOException {
            Set<String> known = new HashSet<>();
            try (RecordOutput output = RecordOutput.to(name, terminal)) {
                PrintStream lines = new PrintStream(output.stream(), false, StandardCharsets.UTF_8);
                decisions.forEach(one -> lines.print((pages == null || one.isUndone() || !known.add(one.documentId())
                                ? DecisionFile.line(one)
                                : withPage(one, pages))
                        + '\n'));
                lines.flush();
                output.complete();
            }
        }

        /** A record that was imported has no page, nor has one whose file is gone: that is said. */
        private String withPage(StoredDecision one, PayloadStore pages) {
            try {
                return pages.ofRecord(one.documentId(), one.uri())
                        .filter(page -> !RecordForm.isType(page.contentType()))
                        .map(page -> DecisionFile.line(one, page))
                        .orElseGet(() -> DecisionFile.line(one));
            } catch (LostPayloadException e) {
                terminal.err().println("no page of " + VisibleText.line(one.uri()) + ": " + e.getMessage());
                return DecisionFile.line(one);
            }
        }

        private static String line(StoredDecision one) {
            ManualDecision decision = one.decision();
            Field field = decision.field();
            String what = field == null
                    ? shortened(decision.quote().exact())
                            + (decision.after().isEmpty() ? "" : " → " + shortened(decision.after()))
                    : field.label() + " = " + shortened(decision.after());
            String trouble = one.trouble().isEmpty() || one.isUndone() ? "" : ": " + one.trouble();
            return String.format(
                    Locale.ROOT,
                    "%5d  %-6s  %s  by %s, %s  %s%s  %s",
                    one.number(),
                    decision.kind().label(),
                    what,
                    VisibleText.line(one.by()),
                    one.at().withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS),
                    one.state().label(),
                    trouble,
                    VisibleText.line(one.uri()));
        }

        private static String shortened(String text) {
            return VisibleText.line(text.length() <= WIDTH ? text : text.substring(0, WIDTH) + "…");
        }
    }
}
