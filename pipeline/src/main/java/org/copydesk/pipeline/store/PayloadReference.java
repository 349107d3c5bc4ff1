package org.copydesk.pipeline.store;

import java.io.IOException;

/** Reads what the store keeps by reference. Thread-safe. */
@FunctionalInterface
public interface PayloadReference {
    /**
     * The bytes that are there now.
     *
     * @param file the URI of the file
     * @param offset where in the file, in bytes; 0 for the whole file
     * @throws IOException if there are none
     */
    byte[] read(String file, long offset) throws IOException;

    /**
     * Where the bytes of a payload are.
     *
     * @param file the URI of the file
     * @param offset where in the file, in bytes; 0 for the whole file
     */
    record Place(String file, long offset) {}
}
