package org.copydesk.app.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.copydesk.app.database.OpenStore;
import org.copydesk.pipeline.batch.RuleUndo;
import org.copydesk.pipeline.runs.RunSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decide undo}: takes decisions back. */
@RunByServer({"--by", "--why", "--rule"})
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description =
                "Takes a decision back, or all decisions about what one rule said; their documents are cleaned again in a run.")
final class DecideUndoCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Interrupts interrupts;
    private final Class<?> configuration;

    @Mixin
    private final DecideOptions options = new DecideOptions();

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    DecideUndoCommand(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
        this.terminal = terminal;
        this.interrupts = interrupts;
        this.configuration = configuration;
    }

    @Override
    public Integer call() throws Exception {
        Long number = which.number;
        if (number == null) {
            Map<String, Object> settings = options.settings(terminal);
            return interrupts.during(() -> undoRule(settings));
        }
        return options.decide(terminal, configuration, (pipeline, decisions) -> {
            decisions.undo(number, options.by(terminal), options.why());
            return "decision " + number + " is taken back";
        });
    }

    private int undoRule(Map<String, Object> settings) {
        try (OpenStore store = options.store(terminal);
                BatchContext pipeline = options.pipeline(store, configuration, settings)) {
            int[] decisions = new int[1];
            RunSummary summary = pipeline.run(terminal, interrupts, options.quiet(), progress -> {
                RuleUndo.Undone undone =
                        pipeline.get(RuleUndo.class).undo(which.rule, options.by(terminal), options.why(), progress);
                decisions[0] = undone.decisions();
                return undone.summary();
            });
            if (!options.quiet()) {
                terminal.err().println(decisions[0] + " decisions are taken back");
            }
            return summary.quarantined() > 0 ? ExitCodes.QUARANTINED : ExitCodes.OK;
        }
    }

    private static final class Which {
        @Parameters(paramLabel = "NUMBER", description = "The number of a decision, as decide list shows it.")
        private @Nullable Long number;

        @Option(names = "--rule", paramLabel = "RULE", description = "All decisions about what this rule said.")
        private String rule = "";
    }
}
