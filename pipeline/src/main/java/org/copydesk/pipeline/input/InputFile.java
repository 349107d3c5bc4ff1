package org.copydesk.pipeline.input;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** A file that documents are read from, wherever it is kept. Immutable. */
interface InputFile {
    /** By what it is found again in a list of files. */
    String path();

    /** The last part of its path; what it ends with decides where the bytes don't show it. */
    String name();

    /** By what its documents are called. */
    String uri();

    /** In bytes. */
    long size() throws IOException;

    /** Changes when it is written anew, as a rule. */
    String version() throws IOException;

    /**
     * Differs where anything else than before may be read; empty where that can't be told.
     *
     * @param reading names the way that the file is read in
     */
    String fingerprint(String reading);

    /** Whether {@link FilePayloadReader} finds a document in it again. */
    boolean isLasting();

    /** @throws IOException if it may not be read, or can't be */
    SeekableByteChannel open() throws IOException;
}
