package org.copydesk.app.cli;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.copydesk.app.database.OpenStore;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Runs commands inside of the server that holds the store, for a caller who sees what they write as if they ran where the caller is.
 * {@link RunByServer} stands on those that are. Thread-safe.
 *
 * <p>An answer is a sequence of pieces: a byte that says what it is, a length of four bytes, then so many bytes. The last piece is the
 * exit code, which stands in place of the length.
 */
public final class RemoteCommandServer {
    /** Where a server takes commands. */
    public static final String PATH = "/api/v1/commands";

    static final byte OUT = 1;
    static final byte ERR = 2;
    static final byte EXIT = 3;

    private final OpenStore store;
    private final ConfigurableApplicationContext server;
    private final JobTimes jobs;
    private final Class<?> configuration;
    /** Plans take all processors: one at a time leaves some of them to the pages. */
    private final Semaphore trying = new Semaphore(1);

    /**
     * @param server whose batch cleans documents
     * @param jobs the server's own, whatever settings are given
     */
    public RemoteCommandServer(
            OpenStore store, ConfigurableApplicationContext server, JobTimes jobs, Class<?> configuration) {
        this.store = store;
        this.server = server;
        this.jobs = jobs;
        this.configuration = configuration;
    }

    /**
     * Runs one command.
     *
     * @param args what was typed after {@code copydesk}
     * @param answer takes the pieces; left open
     */
    public void run(String[] args, Caller caller, OutputStream answer) throws IOException {
        DataOutputStream pieces = new DataOutputStream(answer);
        Terminal terminal = new Terminal(
                new PrintStream(new Piecewise(OUT, pieces), false, StandardCharsets.UTF_8),
                new PrintStream(new Piecewise(ERR, pieces), true, StandardCharsets.UTF_8),
                caller.person(),
                false,
                caller.environment(),
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
                        jobs,
                        configuration,
                        settings -> {
                            throw new CommandException("a server cleans into its store");
                        },
                        "")
                .setExpandAtFiles(false);
        hold(line);
        ParseResult parsed;
        try {
            parsed = line.parseArgs(args);
        } catch (CommandLine.ParameterException isSaidByTheCommand) {
            return line.execute(args);
        }
        String refused = RemoteCommandPolicy.refusal(parsed);
        if (refused != null) {
            return refused(terminal, refused);
        }
        if (!RemoteCommandPolicy.triesAll(parsed)) {
            return line.execute(args);
        }
        if (!trying.tryAcquire()) {
            return refused(
                    terminal, "the server makes a plan or checks golden records already; try again when it is done");
        }
        try {
            return line.execute(args);
        } finally {
            trying.release();
        }
    }

    private static int refused(Terminal terminal, String why) {
        terminal.err().println("copydesk: " + why);
        return ExitCodes.BUSY;
    }

    private void hold(CommandLine line) {
        hold(line.getCommandSpec());
        line.getSubcommands().values().forEach(this::hold);
    }

    private void hold(CommandSpec spec) {
        spec.mixins().values().forEach(mixin -> {
            if (mixin.userObject() instanceof CommonOptions common) {
                common.hold(store, server);
            }
            hold(mixin);
        });
    }

    /**
     * Who sees what a command writes.
     *
     * @param person whether a person looks at what goes to standard output
     * @param colours whether that may be coloured
     * @param user who calls, for what is kept with a name; may be empty
     */
    public record Caller(boolean person, boolean colours, String user) {
        private Map<String, String> environment() {
            Map<String, String> environment = new HashMap<>();
            if (!colours) {
                environment.put("NO_COLOR", "1");
            }
            if (!user.isEmpty()) {
                environment.put("USER", user);
            }
            return environment;
        }
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
