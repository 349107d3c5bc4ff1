package org.copydesk.app.cli;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.copydesk.app.database.BadAddressException;
import org.copydesk.app.database.StoreException;
import org.copydesk.app.database.StoreTrouble;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.text.CopydeskException;
import org.copydesk.pipeline.batch.GoldenWorseException;
import org.copydesk.pipeline.batch.RunBusyException;
import org.copydesk.pipeline.batch.RunStoppedException;
import org.copydesk.pipeline.batch.StreamCleaner;
import org.copydesk.pipeline.batch.TooManyQuarantinedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Makes the command line: the commands, and what becomes of their errors. */
public final class CommandLines {
    /** The commands that tell of the others. */
    private static final Set<String> ABOUT_ALL = Set.of("completion", "help");

    private CommandLines() {}

    /**
     * @param interrupts how a person or the system ends this process
     * @param server starts what {@code serve} serves
     * @param jobs reads when jobs are due
     * @param configuration the configuration by which {@code clean} cleans
     * @param streams makes what {@code clean --no-store} cleans with, by settings
     * @param first the first word that was typed: if it is a command's name, that command alone is made
     */
    public static CommandLine of(
            Terminal terminal,
            Interrupts interrupts,
            Server server,
            JobTimes jobs,
            Class<?> configuration,
            Function<Map<String, Object>, StreamCleaner> streams,
            String first) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("clean", () -> new CleanCommand(terminal, interrupts, configuration, streams));
        commands.put("import", () -> new ImportCommand(terminal, interrupts, configuration));
        commands.put("retry", () -> new RetryCommand(terminal, interrupts, configuration));
        commands.put("runs", () -> new RunsCommand(terminal));
        commands.put("stop", () -> new StopCommand(terminal));
        commands.put("jobs", () -> JobsCommand.of(terminal, jobs, Clock.systemUTC()));
        commands.put("release", () -> new ReleaseCommand(terminal));
        commands.put("list", () -> new ListCommand(terminal));
        commands.put("explain", () -> new ExplainCommand(terminal));
        commands.put("decide", () -> DecideCommand.of(terminal, interrupts, configuration));
        commands.put("sql", () -> new SqlCommand(terminal));
        commands.put("source", () -> new SourceCommand(terminal));
        commands.put("verify", () -> new VerifyCommand(terminal, interrupts, configuration));
        commands.put("backup", () -> new BackupCommand(terminal));
        commands.put("restore", () -> new RestoreCommand(terminal));
        commands.put("export", () -> new ExportCommand(terminal, Clock.systemDefaultZone()));
        commands.put("doctor", () -> new DoctorCommand(terminal, jobs, streams));
        commands.put("rules", () -> RulesCommand.of(terminal));
        commands.put("plan", () -> PlanCommand.of(terminal, interrupts, configuration));
        commands.put("golden", () -> GoldenCommand.of(terminal, interrupts, configuration));
        commands.put("serve", () -> new ServeCommand(terminal, server));
        commands.put("completion", () -> new CompletionCommand(terminal));
        commands.put("help", CommandLines::help);
        CommandLine line = new CommandLine(new Top());
        // To make them all takes longer than most commands need for their work.
        boolean one = commands.containsKey(first) && !ABOUT_ALL.contains(first) || first.equals("--version");
        commands.forEach((name, command) -> {
            if (!one || name.equals(first)) {
                line.addSubcommand(name, command.get());
            }
        });
        line.getHelpSectionMap().put(SECTION_KEY_COMMAND_LIST, new GroupedHelp());
        line.setOut(new java.io.PrintWriter(terminal.out(), true));
        line.setErr(new java.io.PrintWriter(terminal.err(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.coloursOut() ? Ansi.ON : Ansi.OFF));
        line.setParameterExceptionHandler((e, args) -> usage(terminal, e));
        line.setExecutionExceptionHandler((e, command, parsed) -> failure(terminal, e, parsed));
        return line;
    }

    private static CommandLine help() {
        CommandLine help = new CommandLine(new HelpCommand());
        help.getCommandSpec()
                .usageMessage()
                .header(new String[0])
                .description("Shows the help of a command, or of all.");
        return help;
    }

    private static int usage(Terminal terminal, ParameterException e) {
        terminal.err().println("copydesk: " + VisibleText.line(String.valueOf(e.getMessage())));
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> like = unmatched.getSuggestions();
            if (!like.isEmpty()) {
                terminal.err().println("Did you mean: " + String.join(", ", like) + "?");
            }
        }
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        terminal.err().println("Try: " + name + " --help");
        return ExitCodes.USAGE;
    }

    private static int failure(Terminal terminal, Exception e, ParseResult parsed) {
        terminal.out().flush();
        if (e instanceof StoreException held && held.server().isPresent()) {
            OptionalInt code = RemoteCommandClient.run(held.server().get(), parsed, terminal);
            if (code.isPresent()) {
                return code.getAsInt();
            }
        }
        if (ClosedPipeDetector.isCause(e)) {
            return ExitCodes.FAILED;
        }
        boolean debug = parsed.hasSubcommand() && parsed.subcommand().hasMatchedOption("--debug");
        terminal.err().println("copydesk: " + message(e) + (debug || e instanceof CopydeskException ? "" : DEBUG_HINT));
        if (e instanceof GoldenWorseException refused) {
            new FindingsText(terminal.err(), new Colours(terminal.drawsOnErr() && terminal.coloursAllowed()))
                    .worse(refused.worse());
        }
        if (debug) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            terminal.err().print(VisibleText.of(trace.toString()));
        }
        return exitCode(e);
    }

    private static int exitCode(Exception e) {
        if (e instanceof BadAddressException) {
            return ExitCodes.USAGE;
        }
        if (e instanceof GoldenWorseException) {
            return ExitCodes.GOLDEN_WORSE;
        }
        if (e instanceof TooManyQuarantinedException) {
            return ExitCodes.TOO_MANY_QUARANTINED;
        }
        if (e instanceof RunStoppedException) {
            return ExitCodes.STOPPED;
        }
        boolean busy = e instanceof RunBusyException || e instanceof StoreException store && store.isInUse();
        return busy ? ExitCodes.BUSY : ExitCodes.FAILED;
    }

    private static final String DEBUG_HINT = " (--debug shows where)";

    private static String message(Exception e) {
        String message = e.getMessage();
        if (message == null || message.isBlank()) {
            return e.getClass().getSimpleName();
        }
        String plain = e instanceof CopydeskException ? "" : StoreTrouble.of(e);
        if (!plain.isEmpty()) {
            return plain;
        }
        String named = e instanceof CopydeskException ? message : e.getClass().getSimpleName() + ": " + message;
        return VisibleText.line(named.lines().findFirst().orElse(named));
    }

    @Command(
            name = "copydesk",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND",
            description = "Cleans scraped news articles and keeps a reason for every change.",
            footer = {
                "",
                "Exit codes: 0 ok, 1 failed, 2 usage, 3 finished with documents in quarantine, 4 refused since golden",
                "records would get worse, 5 finished with too many in quarantine, 6 stopped on request, 7 another process is at work on the store,",
                "141 the pipe that it writes to was closed.",
                "Try: copydesk clean samples"
            })
    static final class Top implements Runnable {
        @CommandLine.Spec
        private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

        @Override
        public void run() {
            if (spec != null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "say what to do: "
                                + String.join(", ", spec.subcommands().keySet()));
            }
        }
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CommandLines.class.getPackage().getImplementationVersion();
            return new String[] {
                "copydesk " + (version == null ? "development build" : version),
                "Java " + Runtime.version() + ", "
                        + System.getProperty("os.name").toLowerCase(Locale.ROOT)
            };
        }
    }
}
