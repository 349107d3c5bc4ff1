package org.copydesk.pipeline.input;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.copydesk.core.decode.Payload;
import org.jspecify.annotations.Nullable;

/** Finds out what a content is and opens it. Immutable and thread-safe. */
final class Opening {
    /** The first that fits is taken; what none fits is a document itself. */
    private static final List<Format> FORMATS =
            List.of(new Warc(), new Packed(), new Zip(), new Tar(), new JsonRecords(), new Csv());

    private final InputLimits limits;
    private final InputFields fields;

    Opening(InputLimits limits, InputFields fields) {
        this.limits = limits;
        this.fields = fields;
    }

    InputLimits limits() {
        return limits;
    }

    InputFields fields() {
        return fields;
    }

    /** @throws IOException if the content can't be read */
    Documents open(Content content) throws IOException {
        for (Format format : FORMATS) {
            if (format.fits(content)) {
                if (content.layer() >= limits.layers()) {
                    return new Single(new Received.Refused(
                            content.place(), "stands inside more than " + limits.layers() + " archives", null));
                }
                return format.open(content, this);
            }
        }
        return new Single(document(content, content.place(), ""));
    }

    private Received document(Content content, String uri, String contentType) throws IOException {
        byte[] bytes = content.bytes().readNBytes(atMost());
        return document(bytes, uri, contentType, content.place(), null);
    }

    /** One byte more than a document may have. */
    int atMost() {
        return (int) Math.min(Integer.MAX_VALUE - 8L, limits.largest() + 1L);
    }

    /**
     * A document of these bytes, refused if they are too many.
     *
     * @param uri the document's name
     * @param place where it stands in the input
     * @param fetched when it was fetched, or null where the source doesn't say
     */
    Received document(byte[] bytes, String uri, String contentType, String place, @Nullable Instant fetched) {
        if (bytes.length > limits.largest()) {
            return new Received.Refused(uri, "larger than " + limits.largest() + " bytes", null);
        }
        return new Received.Whole(new Payload(bytes, uri, contentType), place, fetched);
    }

    /** One document. */
    private static final class Single implements Documents {
        private @Nullable Received one;

        Single(Received one) {
            this.one = one;
        }

        @Override
        public @Nullable Received next() {
            Received next = one;
            one = null;
            return next;
        }

        @Override
        public void close() {}
    }
}
