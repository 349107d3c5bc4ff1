package org.copydesk.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A person who may log in beside the owner of the store.
 *
 * @param name stands beside what the person decides
 * @param hash of the password, by bcrypt; never printed
 * @param role what the person may do
 */
public record PersonLogin(String name, String hash, Role role) {
    private static final Pattern LINE =
            Pattern.compile("([^:\\s]{1,100}):(\\$2[aby]\\$\\d\\d\\$[./0-9A-Za-z]{53}):(read|decide|run)");

    /** What a person may do; each may do what those before it may. */
    public enum Role {
        /** Look at all pages. */
        READ,
        /** Decide about articles. */
        DECIDE,
        /** Begin and stop runs, pause jobs, and open the H2 console. */
        RUN;

        /** This one and those before it. */
        String[] held() {
            return Stream.of(values()).limit(ordinal() + 1L).map(Role::name).toArray(String[]::new);
        }
    }

    /**
     * Reads a file of lines as {@code htpasswd -nB} writes them, each with a colon and a role at its end. Empty lines, and those that begin
     * with {@code #}, say nothing.
     *
     * @param owner the store's user, whose name nobody else has
     * @throws IllegalArgumentException if it says anything else; its message is one line
     */
    public static List<PersonLogin> read(Path file, String owner) {
        List<PersonLogin> logins = new ArrayList<>();
        Set<String> names = new HashSet<>(Set.of(owner.toLowerCase(Locale.ROOT)));
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String where = "copydesk.logins: " + file + ", line " + (i + 1) + ": ";
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException(
                        where + "this is no NAME:HASH:ROLE, with a hash of bcrypt ($2y$…) and read, decide or run");
            }
            if (!names.add(parts.group(1).toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(where + parts.group(1) + " has a login already");
            }
            logins.add(new PersonLogin(
                    parts.group(1), parts.group(2), Role.valueOf(parts.group(3).toUpperCase(Locale.ROOT))));
        }
        return logins;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("copydesk.logins: can't read " + file, e);
        }
    }

    @Override
    public String toString() {
        return "PersonLogin[" + name + ", " + role + "]";
    }
}
