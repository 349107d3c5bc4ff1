package org.copydesk.core.input;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads records that were exported: given from outside, for it knows what a record is. Immutable and thread-safe. */
public interface RecordForm {
    /** The content type of a payload that is a record. Only an import makes payloads of it. */
    String TYPE = "application/vnd.copydesk.record+json";

    /** Whether a content type is that of records: what a page or a client says of itself may not be. */
    static boolean isType(String contentType) {
        return contentType.strip().toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /** What a record says of itself. */
    Named read(byte[] record);

    /**
     * The records of a Parquet file.
     *
     * @param file closed with them
     * @throws IOException if it is none
     */
    Rows rows(SeekableByteChannel file) throws IOException;

    /**
     * A record's name.
     *
     * @param uri its document's; empty if it is no record
     * @param place where in the input its document stood, or empty
     * @param fetched when its document was fetched, or null
     * @param refused why it can't be taken in, as the end of a sentence; empty if it can
     */
    record Named(String uri, String place, @Nullable Instant fetched, String refused) {}

    /** Records one by one. */
    interface Rows extends Closeable {
        /** The next record in UTF-8, or null after the last. */
        byte @Nullable [] next() throws IOException;
    }
}
