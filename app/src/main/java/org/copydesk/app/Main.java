package org.copydesk.app;

import org.copydesk.app.cli.CommandLines;
import org.copydesk.app.cli.Interrupts;
import org.copydesk.app.cli.Terminal;
import org.copydesk.app.server.CleaningConfiguration;
import org.copydesk.app.server.JobsOfSettings;
import org.copydesk.app.server.ServerStart;

/** Starts the command line; the one place that knows all packages is this one. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        Interrupts interrupts = Interrupts.ofProcess();
        int exitCode = run(Terminal.ofProcess(), interrupts, args);
        interrupts.end(exitCode);
        System.exit(exitCode);
    }

    /** Runs a command and returns its exit code. */
    static int run(Terminal terminal, Interrupts interrupts, String... args) {
        int exitCode = CommandLines.of(
                        terminal,
                        interrupts,
                        new ServerStart(),
                        new JobsOfSettings(),
                        CleaningConfiguration.class,
                        CleaningConfiguration::stream,
                        args.length == 0 ? "" : args[0])
                .execute(args);
        return terminal.ended(exitCode);
    }
}
