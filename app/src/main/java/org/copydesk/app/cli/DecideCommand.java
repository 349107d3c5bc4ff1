package org.copydesk.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code decide}: what people decide about changes. */
@RunByServer
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description =
                "Decides about changes, once and for all later runs: each decision is on record, and can be taken back.")
final class DecideCommand implements Runnable {
    @Spec
    private @org.jspecify.annotations.Nullable CommandSpec spec;

    private DecideCommand() {}

    static CommandLine of(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
        return new CommandLine(new DecideCommand())
                .addSubcommand("keep", new DecideChangeCommand(terminal, configuration))
                .addSubcommand("reject", new DecideChangeCommand(terminal, configuration))
                .addSubcommand("accept", new DecideChangeCommand(terminal, configuration))
                .addSubcommand(new DecideRemoveCommand(terminal, configuration))
                .addSubcommand(new DecidePinCommand(terminal, configuration))
                .addSubcommand(new DecideUndoCommand(terminal, interrupts, configuration))
                .addSubcommand(new DecideListCommand(terminal));
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "say what to decide: keep, reject, accept, remove, pin, undo, or list");
        }
    }
}
