package org.copydesk.bench;

import org.copydesk.bench.batch.KillCommand;
import org.copydesk.bench.batch.NightsCommand;
import org.copydesk.bench.batch.RatioCommand;
import org.copydesk.bench.batch.StartCommand;
import org.copydesk.bench.batch.VolumeCommand;
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
            CompareWordsCommand.class,
            CheckCommand.class,
            TrainCommand.class,
            DictionaryCommand.class,
            KillCommand.class,
            NightsCommand.class,
            RatioCommand.class,
            ScaleCommand.class,
            SpeedCommand.class,
            StartCommand.class,
            VolumeCommand.class
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
