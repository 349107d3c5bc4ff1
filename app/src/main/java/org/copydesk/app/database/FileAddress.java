package org.copydesk.app.database;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A store in a file of H2, with few options: others of H2's run scripts, write trace files or reach over the network.
 *
 * @param path the database's path, absolute, without the ending {@code .mv.db}
 * @param options allowed options in the order given, as {@code NAME=value}
 */
record FileAddress(Path path, List<String> options) implements StoreAddress {
    private static final String ENDING = ".mv.db";
    private static final Map<String, Pattern> ALLOWED = Map.of(
            "CACHE_SIZE", Pattern.compile("\\d{1,9}"),
            "LOCK_TIMEOUT", Pattern.compile("\\d{1,9}"),
            "IFEXISTS", Pattern.compile("TRUE|FALSE"));

    FileAddress {
        options = List.copyOf(options);
    }

    /** A path as a person typed it. */
    static FileAddress ofPath(String text, Path folder) {
        return new FileAddress(path(text, text, folder), List.of());
    }

    /** A URL that begins with {@code jdbc:h2:}. */
    static FileAddress ofUrl(String text, Path folder) {
        String[] fields = text.substring("jdbc:h2:".length()).split(";", -1);
        String place = fields[0].startsWith("file:") ? fields[0].substring("file:".length()) : fields[0];
        List<String> options = new ArrayList<>();
        for (int i = 1; i < fields.length; i++) {
            options.add(option(fields[i]));
        }
        return new FileAddress(path(place, text, folder), options);
    }

    private static String option(String text) {
        String[] pair = text.split("=", 2);
        String name = pair[0].toUpperCase(Locale.ROOT);
        String value = pair.length == 2 ? pair[1].toUpperCase(Locale.ROOT) : "";
        Pattern allowed = ALLOWED.get(name);
        if (allowed == null) {
            throw new BadAddressException("--db: the option " + name + " is not allowed; allowed are "
                    + String.join(", ", ALLOWED.keySet().stream().sorted().toList()));
        }
        if (!allowed.matcher(value).matches()) {
            throw new BadAddressException("--db: " + name + " can't be '" + value + "'");
        }
        return name + "=" + value;
    }

    private static Path path(String place, String whole, Path folder) {
        if (place.isBlank()) {
            throw new BadAddressException("--db: the store's path is empty");
        }
        // H2 reads "name:" before a path as a file system of its own: memory, network, archives, class path.
        int colon = place.indexOf(':');
        boolean drive = colon == 1 && Character.isLetter(place.charAt(0));
        if (place.indexOf(';') >= 0 || place.indexOf('\0') >= 0 || colon >= 0 && !drive) {
            throw new BadAddressException("--db: '" + whole + "' is neither a path nor an allowed JDBC URL");
        }
        try {
            String bare = place.endsWith(ENDING) ? place.substring(0, place.length() - ENDING.length()) : place;
            Path path = folder.resolve(bare).toAbsolutePath().normalize();
            if (path.toString().indexOf(';') >= 0) {
                throw new BadAddressException("--db: a store can't lie below a folder with a ';' in its name");
            }
            if (path.getFileName() == null || Files.isDirectory(path) && !Files.exists(beside(path, ENDING))) {
                return path.resolve("copydesk");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new BadAddressException("--db: '" + whole + "' is no path: " + e.getReason());
        }
    }

    @Override
    public String jdbcUrl() {
        String url = "jdbc:h2:file:" + path.toString().replace('\\', '/');
        return options.isEmpty() ? url : url + ";" + String.join(";", options);
    }

    /** The database's file. */
    Path file() {
        return beside(path, ENDING);
    }

    /** Where a new store is made before it takes its own name. */
    FileAddress draft() {
        return new FileAddress(beside(path, ".new"), List.of());
    }

    /** The file that keeps the password. */
    Path passwordFile() {
        return beside(path, ".password");
    }

    /** The file that says which process holds the store. */
    Path holderFile() {
        return beside(path, ".pid");
    }

    /** The file by which commands find the server that holds the store. */
    Path serverFile() {
        return beside(path, ".server");
    }

    @Override
    public Path logFile() {
        return beside(path, ".log");
    }

    @Override
    public Set<Path> files() {
        return Set.of(
                file(), draft().file(), passwordFile(), holderFile(), serverFile(), logFile(), beside(path, ".log.1"));
    }

    private static Path beside(Path path, String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
