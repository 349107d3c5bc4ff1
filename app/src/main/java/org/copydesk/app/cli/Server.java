package org.copydesk.app.cli;

import java.util.Map;
import org.copydesk.app.database.OpenStore;

/** Serves an open store. */
@FunctionalInterface
public interface Server {
    /**
     * Starts, says so on the terminal, and returns when it was told to end.
     *
     * @param store open, and left open
     * @param settings what was typed, by the names of the settings, such as {@code copydesk.port}
     * @param terminal where to say what is served
     */
    void serve(OpenStore store, Map<String, Object> settings, Terminal terminal);
}
