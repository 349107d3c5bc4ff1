package org.copydesk.app.cli;

import org.copydesk.app.database.OpenStore;
import org.copydesk.app.database.StoreAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command takes. */
final class Common {
    /** The environment variable that says where the store lies. */
    static final String VARIABLE = "COPYDESK_DB";

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

    boolean debug() {
        return debug;
    }

    /** @throws org.copydesk.app.database.BadAddressException if it is none that is allowed */
    StoreAddress address(Terminal terminal) {
        String set = terminal.environment().getOrDefault(VARIABLE, "");
        String text = db != null ? db : set.isEmpty() ? StoreAddress.DEFAULT : set;
        return StoreAddress.parse(text, terminal.folder());
    }

    OpenStore existing(Terminal terminal, String command) {
        Logs.off();
        OpenStore store = OpenStore.existing(address(terminal), command, terminal.environment());
        Logs.to(store.address().logFile(), debug);
        return store;
    }

    OpenStore orNew(Terminal terminal, String command) {
        Logs.off();
        OpenStore store = OpenStore.orNew(address(terminal), command, terminal.environment());
        Logs.to(store.address().logFile(), debug);
        return store;
    }
}
