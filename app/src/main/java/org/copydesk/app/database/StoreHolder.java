package org.copydesk.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The process that holds a store, by the note it leaves beside it. The note only names it: what keeps others out is H2's lock on
 * the database file, so a note left by a killed process does no harm.
 *
 * @param pid its process id
 * @param command what it runs, such as {@code serve}
 * @param since when it opened the store
 */
record StoreHolder(long pid, String command, String since) {

    static StoreHolder self(String command, Instant now) {
        return new StoreHolder(
                ProcessHandle.current().pid(),
                command,
                now.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    void leaveNote(Path file) throws IOException {
        Files.writeString(file, pid + "\n" + command + "\n" + since + "\n");
    }

    /** Who left the note, if it is there, readable, and the process lives. */
    static Optional<StoreHolder> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 3 || !lines.get(0).matches("\\d{1,18}")) {
                return Optional.empty();
            }
            StoreHolder holder = new StoreHolder(Long.parseLong(lines.get(0)), word(lines.get(1)), word(lines.get(2)));
            return Optional.of(holder).filter(StoreHolder::lives);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Somebody else may have written the note: nothing of it may reach the terminal but plain letters. */
    private static String word(String line) {
        return line.replaceAll("[^A-Za-z0-9:. +-]", "?");
    }

    private boolean lives() {
        return ProcessHandle.of(pid).isPresent();
    }

    /** Whether it runs a command that ends by itself, and can be taken up later. */
    boolean endsByItself() {
        return command.equals("clean") || command.equals("retry");
    }

    /** Asks the process to end. One that began after the note was left has only inherited the number. */
    boolean terminate() {
        Instant noted = Instant.parse(since).plusSeconds(1);
        return ProcessHandle.of(pid)
                .filter(process ->
                        process.info().startInstant().filter(noted::isAfter).isPresent())
                .map(ProcessHandle::destroy)
                .orElse(false);
    }

    @Override
    public String toString() {
        return "process " + pid + " (copydesk " + command + ", since " + since + ")";
    }
}
