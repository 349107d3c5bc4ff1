package org.copydesk.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The bench's entry. */
@Command(
        name = "bench/run",
        mixinStandardHelpOptions = true,
        description = "Measures how well Copydesk cleans, against the truth and against its peers.",
        subcommands = {
            EvaluateCommand.class,
            CompareCommand.class,
            CheckCommand.class,
            TrainCommand.class,
            DictionaryCommand.class
        })
public final class Bench {
    private Bench() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench())
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    command.getErr().println("bench: " + fault);
                    return command.getCommandSpec().exitCodeOnExecutionException();
                })
                .execute(args));
    }
}
