package org.copydesk.app.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A store in a database of PostgreSQL. Of the driver's parameters few are allowed: others load classes by name, read and write
 * files, or hold a password that every list of processes would show.
 *
 * @param place host, port and database, as in {@code host:5432/news}
 * @param options allowed parameters in the order given, as {@code name=value}
 * @param folder the current folder, below which the log lies
 */
record ServerAddress(String place, List<String> options, Path folder) implements StoreAddress {
    private static final String SCHEME = "jdbc:postgresql://";
    private static final Pattern PLACE =
            Pattern.compile("(?:[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?/[A-Za-z0-9_-]{1,63}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");
    private static final Map<String, Pattern> ALLOWED = new TreeMap<>(Map.of(
            "ApplicationName", Pattern.compile("[A-Za-z0-9_.-]{1,63}"),
            "connectTimeout", SECONDS,
            "currentSchema", Pattern.compile("[a-z_][a-z0-9_]{0,62}"),
            "loginTimeout", SECONDS,
            "socketTimeout", SECONDS,
            "sslmode", Pattern.compile("disable|allow|prefer|require|verify-ca|verify-full"),
            "tcpKeepAlive", Pattern.compile("true|false")));

    ServerAddress {
        options = List.copyOf(options);
    }

    static ServerAddress of(String text, Path folder) {
        String[] halves = text.split("\\?", 2);
        String place = halves[0].startsWith(SCHEME) ? halves[0].substring(SCHEME.length()) : "";
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.matches()) {
            throw new BadAddressException(
                    "--db: a database of PostgreSQL is written jdbc:postgresql://host:port/database, in plain letters");
        }
        List<String> options = new ArrayList<>();
        if (halves.length == 2) {
            for (String option : halves[1].split("&", -1)) {
                options.add(option(option));
            }
        }
        return new ServerAddress(place, options, folder);
    }

    private static String option(String text) {
        String[] pair = text.split("=", 2);
        if (pair[0].equals("user") || pair[0].equals("password")) {
            throw new BadAddressException("--db: no user and no password in the address: set "
                    + ServerStore.USER_VARIABLE + " and " + StorePassword.VARIABLE);
        }
        Pattern allowed = ALLOWED.get(pair[0]);
        if (allowed == null) {
            throw new BadAddressException("--db: the parameter " + pair[0] + " is not allowed; allowed are "
                    + String.join(", ", ALLOWED.keySet()));
        }
        String value = pair.length == 2 ? pair[1] : "";
        if (!allowed.matcher(value).matches()) {
            throw new BadAddressException("--db: " + pair[0] + " can't be '" + value + "'");
        }
        return pair[0] + "=" + value;
    }

    /** How long a connection may take to come, if the address tells; 0 means no limit to the driver, and says nothing here. */
    Optional<Duration> connectTimeout() {
        String name = "connectTimeout=";
        return options.stream()
                .filter(option -> option.startsWith(name))
                .map(option -> Duration.ofSeconds(Long.parseLong(option.substring(name.length()))))
                .filter(time -> !time.isZero())
                .findFirst();
    }

    @Override
    public String jdbcUrl() {
        return SCHEME + place + (options.isEmpty() ? "" : "?" + String.join("&", options));
    }

    @Override
    public Path logFile() {
        return folder.resolve("data").resolve("copydesk.log");
    }

    @Override
    public Set<Path> files() {
        return Set.of(logFile(), logFile().resolveSibling("copydesk.log.1"));
    }

    @Override
    public String toString() {
        return SCHEME + place;
    }
}
