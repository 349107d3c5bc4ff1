package org.copydesk.app.cli;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.copydesk.app.database.OpenStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Runs commands inside of the server that holds the store, for a caller who sees what they write as if they ran where the caller is.
 * Only commands and options that neither read nor write the server's files are run. Thread-safe.
 *
 * <p>An answer is a sequence of pieces: a byte that says what it is, a length of four bytes, then so many bytes. The last piece is the
 * exit code, which stands in place of the length.
 */
public final class ServedCommands {
    /** Where a server takes commands. */
    public static final String PATH = "/api/v1/commands";

    static final byte OUT = 1;
    static final byte ERR = 2;
    static final byte EXIT = 3;

    private static final Set<String> EVERYWHERE = Set.of("--db", "--debug", "--help", "--version", "--quiet");
    private static final Map<String, Set<String>> COMMANDS = Map.of(
            "runs", Set.of("--json", "--most"),
            "stop", Set.of(),
            "explain", Set.of(),
            "source", Set.of(),
            "verify", Set.of("--hash"),
            "release", Set.of("--drop"),
            "retry", Set.of("--reason", "--stage"),
            "export", Set.of("--out", "--format", "--with-source", "--run", "--since", "--only", "--site", "--held"));

    private final OpenStore store;
    private final ConfigurableApplicationContext server;
    private final Class<?> desk;

    /** @param server whose batch retries documents */
    public ServedCommands(OpenStore store, ConfigurableApplicationContext server, Class<?> desk) {
        this.store = store;
        this.server = server;
        this.desk = desk;
    }

    static boolean runs(String command) {
        return COMMANDS.containsKey(command);
    }

    /**
     * Runs one command.
     *
     * @param args what was typed after {@code copydesk}
     * @param person whether a person looks at what goes to standard output
     * @param colours whether that may be coloured
     * @param answer takes the pieces; left open
     */
    public void run(String[] args, boolean person, boolean colours, OutputStream answer) throws IOException {
        DataOutputStream pieces = new DataOutputStream(answer);
        Terminal terminal = new Terminal(
                new PrintStream(new Piecewise(OUT, pieces), false, StandardCharsets.UTF_8),
                new PrintStream(new Piecewise(ERR, pieces), true, StandardCharsets.UTF_8),
                person,
                false,
                colours ? Map.of() : Map.of("NO_COLOR", "1"),
                Path.of("").toAbsolutePath());
        int code = executed(args, terminal);
        terminal.out().flush();
        pieces.writeByte(EXIT);
        pieces.writeInt(code);
        pieces.flush();
    }

    private int executed(String[] args, Terminal terminal) {
        CommandLine line = CommandLines.of(
                        terminal,
                        Interrupts.none(),
                        (held, settings, where) -> {
                            throw new CommandException("a server runs already");
                        },
                        (settings, now) -> {
                            throw new CommandException("the server's own jobs stand on its pages");
                        },
                        desk)
                .setExpandAtFiles(false);
        for (CommandLine command : line.getSubcommands().values()) {
            command.getCommandSpec().mixins().values().forEach(mixin -> {
                if (mixin.userObject() instanceof Common common) {
                    common.hold(store);
                }
            });
            if (command.getCommand() instanceof RetryCommand retry) {
                retry.within(server);
            }
        }
        String refused = refusal(line, args);
        if (refused != null) {
            terminal.err().println("copydesk: " + refused);
            return ExitCodes.BUSY;
        }
        return line.execute(args);
    }

    /** Null for a command that may run, and for one that says itself what is wrong with it. */
    private static @Nullable String refusal(CommandLine line, String[] args) {
        ParseResult parsed;
        try {
            parsed = line.parseArgs(args);
        } catch (CommandLine.ParameterException isSaidByTheCommand) {
            return null;
        }
        if (!parsed.hasSubcommand()) {
            return null;
        }
        ParseResult command = parsed.subcommand();
        Set<String> allowed = COMMANDS.get(command.commandSpec().name());
        if (allowed == null || command.hasSubcommand()) {
            return "a server holds the store; stop it first";
        }
        for (OptionSpec option : command.matchedOptions()) {
            if (!allowed.contains(option.longestName()) && !EVERYWHERE.contains(option.longestName())) {
                return option.longestName() + " is not for a store that a server holds; stop it first";
            }
        }
        return "-".equals(command.matchedOptionValue("--out", "-"))
                ? null
                : "a server holds the store: export to standard output, with --format FORMAT --out -";
    }

    /** Makes pieces of a stream; both streams of a command share one answer. */
    private static final class Piecewise extends OutputStream {
        private static final int LONGEST = 1 << 16;

        private final byte kind;
        private final DataOutputStream pieces;

        Piecewise(byte kind, DataOutputStream pieces) {
            this.kind = kind;
            this.pieces = pieces;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            synchronized (pieces) {
                for (int at = from; at < from + length; at += LONGEST) {
                    int here = Math.min(LONGEST, from + length - at);
                    pieces.writeByte(kind);
                    pieces.writeInt(here);
                    pieces.write(bytes, at, here);
                }
            }
        }

        @Override
        public void flush() throws IOException {
            synchronized (pieces) {
                pieces.flush();
            }
        }
    }
}
