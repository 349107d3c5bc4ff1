package org.copydesk.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code decide undo}: takes decisions back. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description = "Takes a decision back, or all decisions about what one rule said.")
final class DecideUndoCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Class<?> desk;

    @Mixin
    private final DecideOptions options = new DecideOptions();

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    DecideUndoCommand(Terminal terminal, Class<?> desk) {
        this.terminal = terminal;
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        return options.decide(terminal, desk, (pipeline, decisions) -> {
            Long number = which.number;
            if (number != null) {
                decisions.undo(number, options.by(terminal), options.why());
                return "decision " + number + " is taken back";
            }
            return decisions.undoRule(which.rule, options.by(terminal), options.why()) + " decisions are taken back";
        });
    }

    private static final class Which {
        @Parameters(paramLabel = "NUMBER", description = "The number of a decision, as decide list shows it.")
        private @Nullable Long number;

        @Option(names = "--rule", paramLabel = "RULE", description = "All decisions about what this rule said.")
        private String rule = "";
    }
}
