package org.copydesk.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rules}: what an owner does with rules for single sites. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Looks after a folder of rules for single sites.")
final class RulesCommand implements Runnable {
    @Spec
    private @org.jspecify.annotations.Nullable CommandSpec spec;

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new RulesCommand()).addSubcommand(new RulesCheckCommand(terminal));
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "say what to do with the rules: check");
        }
    }
}
