package org.copydesk.app.database;

import java.util.Optional;
import org.copydesk.core.text.CopydeskException;
import org.jspecify.annotations.Nullable;

/** A store that can't be opened: its message is one line that says why and what to do. */
public final class StoreException extends CopydeskException {
    private static final long serialVersionUID = 1L;

    private final boolean inUse;
    private final boolean missing;
    private final transient @Nullable RunningServer server;

    StoreException(String message) {
        this(message, false);
    }

    private StoreException(String message, boolean missing) {
        super(message);
        this.inUse = false;
        this.missing = missing;
        this.server = null;
    }

    /** @param where no store is, such as {@code at data/copydesk} */
    static StoreException missing(String where) {
        return new StoreException("no store " + where + "; make one with: copydesk clean PATH", true);
    }

    StoreException(String message, Throwable cause) {
        this(message, cause, false, null);
    }

    private StoreException(String message, Throwable cause, boolean inUse, @Nullable RunningServer server) {
        super(message, cause);
        this.inUse = inUse;
        this.missing = false;
        this.server = server;
    }

    static StoreException inUse(String message, Throwable cause, Optional<RunningServer> server) {
        return new StoreException(message, cause, true, server.orElse(null));
    }

    /** The server that holds the store, if it is one that takes commands. */
    public Optional<RunningServer> server() {
        return Optional.ofNullable(server);
    }

    /** Whether there is none yet, so that the first run makes it. */
    public boolean isMissing() {
        return missing;
    }

    /** Whether another process holds the store, so that trying again later may do. */
    public boolean isInUse() {
        return inUse;
    }
}
