package org.copydesk.app.database;

import java.nio.file.Path;
import java.util.Set;

/**
 * Where a store lies: in a file of H2, or in a PostgreSQL server. Nothing else is allowed, and only options that are known to do no
 * harm: a JDBC URL can make a driver run scripts, load classes or write files. What it prints is what people call the store.
 */
public sealed interface StoreAddress permits FileAddress, ServerAddress {
    /** Below the current folder, where nothing else is said. */
    String DEFAULT = "data/copydesk";

    /**
     * Reads what a person typed.
     *
     * @param text a path, or a JDBC URL that begins with {@code jdbc:h2:} or {@code jdbc:postgresql:}
     * @param folder what relative paths are relative to
     * @throws BadAddressException if it is no address of a store
     */
    static StoreAddress parse(String text, Path folder) {
        if (text.startsWith("jdbc:h2:")) {
            return FileAddress.ofUrl(text, folder);
        }
        if (text.startsWith("jdbc:postgresql:")) {
            return ServerAddress.of(text, folder);
        }
        if (text.regionMatches(true, 0, "jdbc:", 0, 5)) {
            throw new BadAddressException("--db: a store lies in a file of H2 or in PostgreSQL, as in"
                    + " jdbc:h2:file:/path/to/store and jdbc:postgresql://host/database");
        }
        return FileAddress.ofPath(text, folder);
    }

    /** The URL by which other programs open the store; no password is in it. */
    String jdbcUrl();

    /** Where the libraries' warnings go. */
    Path logFile();

    /** All files of the store, there or not: none of them is a document. */
    Set<Path> files();
}
