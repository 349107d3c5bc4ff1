package org.copydesk.pipeline.batch;

/** How the store keeps what was received. */
public enum PayloadStorage {
    /** Its bytes, compressed. */
    BYTES,
    /**
     * Where it is, its length and its hash, for a crawl that is kept anyway: pages and texts in files of their own, and the records
     * of web archives. Of everything else the bytes.
     */
    REFERENCES
}
