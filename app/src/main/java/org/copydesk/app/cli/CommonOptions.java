package org.copydesk.app.cli;

import java.util.Map;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.database.StoreAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** The options that every command takes. */
final class CommonOptions {
    /** The environment variable that says where the store lies. */
    static final String VARIABLE = "COPYDESK_DB";

    /** The environment variable that says how logs read. */
    static final String LOG_VARIABLE = "COPYDESK_LOG_FORMAT";

    @Option(
            names = "--db",
            paramLabel = "PATH|JDBC-URL",
            description =
                    "The store: a path, jdbc:h2:file:PATH, or jdbc:postgresql://HOST/DATABASE with $COPYDESK_DB_USER and"
                            + " $COPYDESK_PASSWORD. Default: $" + VARIABLE + ", else "
                            + StoreAddress.DEFAULT + ".")
    private @Nullable String db;

    @Option(names = "--debug", description = "Show stack traces, and the libraries' warnings.")
    private boolean debug;

    @Option(
            names = "--log-format",
            paramLabel = "plain|json",
            description = "How a line of the log beside the store reads. Default: $" + LOG_VARIABLE + ", else plain.")
    private @Nullable String logFormat;

    private @Nullable OpenStore held;
    private @Nullable ConfigurableApplicationContext server;

    /** Of a server that runs the command itself: its store and batch are taken, whatever was typed, and logs go where they went. */
    void hold(OpenStore store, ConfigurableApplicationContext server) {
        this.held = store.lent();
        this.server = server;
    }

    /** Whether a server runs the command, for a caller elsewhere. */
    boolean isServed() {
        return held != null;
    }

    /**
     * The batch over the open store.
     *
     * @param command what this process runs, for others that find the batch at work
     * @param settings by their names; a server goes by its own
     */
    BatchContext pipeline(OpenStore store, String command, Class<?> configuration, Map<String, Object> settings) {
        return server == null
                ? BatchContext.running(store, again(), command, configuration, settings)
                : BatchContext.within(store, again(), server);
    }

    /** What names the store for the next command; begins with a space, or is empty where nothing has to. */
    String again() {
        return db == null ? "" : " --db " + NextLine.quoted(db);
    }

    /** Whether an option names a store. */
    boolean namesStore() {
        return db != null;
    }

    boolean debug() {
        return debug;
    }

    /** @throws org.copydesk.app.database.BadAddressException if it is none that is allowed */
    StoreAddress address(Terminal terminal) {
        if (held != null) {
            return held.address();
        }
        String set = terminal.environment().getOrDefault(VARIABLE, "");
        String text = db != null ? db : set.isEmpty() ? StoreAddress.DEFAULT : set;
        return StoreAddress.parse(text, terminal.folder());
    }

    private LogFormat logFormat(Terminal terminal) {
        String set = terminal.environment().getOrDefault(LOG_VARIABLE, "");
        String text = logFormat != null ? logFormat : set.isEmpty() ? "plain" : set;
        return switch (text) {
            case "plain" -> LogFormat.PLAIN;
            case "json" -> LogFormat.JSON;
            default -> throw new CommandException("--log-format: plain or json, not " + text);
        };
    }

    OpenStore existing(Terminal terminal, String command) {
        if (held != null) {
            return held;
        }
        LogFormat format = logFormat(terminal);
        Logs.off();
        OpenStore store = OpenStore.existing(address(terminal), command, terminal.environment());
        Logs.to(store.address().logFile(), debug, format);
        return store;
    }

    OpenStore orNew(Terminal terminal, String command) {
        LogFormat format = logFormat(terminal);
        Logs.off();
        OpenStore store = OpenStore.orNew(address(terminal), command, terminal.environment());
        Logs.to(store.address().logFile(), debug, format);
        return store;
    }
}
