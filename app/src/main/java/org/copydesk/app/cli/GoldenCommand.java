package org.copydesk.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code golden}: articles that must stay as they are. */
@RunByServer
@Command(
        name = "golden",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Looks after golden records: articles that must stay as they are, whatever rules change.")
final class GoldenCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    static CommandLine of(Terminal terminal, Interrupts interrupts, Class<?> configuration) {
        return new CommandLine(new GoldenCommand())
                .addSubcommand(new GoldenAddCommand(terminal))
                .addSubcommand(new GoldenRemoveCommand(terminal))
                .addSubcommand(new GoldenListCommand(terminal))
                .addSubcommand(new GoldenCheckCommand(terminal, interrupts, configuration));
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "say what to do with golden records: add, list, check, remove");
        }
    }
}
