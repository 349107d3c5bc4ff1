package org.copydesk.app.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that only has others below it: without one of them it says which there are. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        synopsisSubcommandLabel = "COMMAND")
abstract class CommandGroup implements Runnable {
    private final String say;

    @Spec
    private @Nullable CommandSpec spec;

    CommandGroup(String say) {
        this.say = say;
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), say);
    }
}
