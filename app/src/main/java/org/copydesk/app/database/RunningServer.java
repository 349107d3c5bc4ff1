package org.copydesk.app.database;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A server that holds a store in a file, by the note that it leaves beside the store for as long as it runs. A note left by a killed
 * server does no harm: its token was made for that server and opens nothing else.
 *
 * @param uri where it listens, on this machine
 * @param token what proves to it that the caller may read the owner's files; never printed
 */
public record RunningServer(URI uri, String token) {
    /** The environment variable that sets a token which lasts. */
    public static final String VARIABLE = "COPYDESK_TOKEN";

    /** Nothing else is believed: the token must not leave this machine. */
    private static final Pattern HERE = Pattern.compile("http://(127\\.0\\.0\\.1|\\[::1\\]):\\d{1,5}");

    private static final int SHORTEST = 20;

    /**
     * The token of a server that is about to start.
     *
     * @param fromEnvironment what the environment says; empty where it says nothing
     * @throws StoreException if that is too short to be safe
     */
    public static String token(String fromEnvironment) {
        if (fromEnvironment.isEmpty()) {
            return OwnerOnly.secret();
        }
        if (fromEnvironment.length() < SHORTEST) {
            throw new StoreException(VARIABLE + " must have " + SHORTEST + " characters or more");
        }
        return fromEnvironment;
    }

    void leaveNote(Path file) throws IOException {
        Files.deleteIfExists(file);
        OwnerOnly.create(file, uri + "\n" + token + "\n");
    }

    /** Who left the note, if it is there and readable. */
    static Optional<RunningServer> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() == 2 && HERE.matcher(lines.get(0)).matches()
                    ? Optional.of(new RunningServer(URI.create(lines.get(0)), lines.get(1)))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "RunningServer[" + uri + "]";
    }
}
