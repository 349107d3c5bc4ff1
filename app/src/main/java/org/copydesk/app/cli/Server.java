package org.copydesk.app.cli;

import java.util.Map;
import java.util.function.Supplier;
import org.copydesk.app.database.OpenStore;

/** Serves a store. */
@FunctionalInterface
public interface Server {
    /**
     * Opens the store, if the settings and the port are right, starts, says so on the terminal, and returns when it was told to end.
     *
     * @param opening opens the store; it is closed at the end
     * @param settings what was typed, by the names of the settings, such as {@code copydesk.port}
     * @param terminal where to say what is served
     * @throws StartException if a setting can't be, or the port is taken
     */
    void serve(Supplier<OpenStore> opening, Map<String, Object> settings, Terminal terminal);
}
