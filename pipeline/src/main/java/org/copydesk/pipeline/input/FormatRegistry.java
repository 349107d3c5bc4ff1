package org.copydesk.pipeline.input;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.InputLimits;
import org.copydesk.core.input.RecordForm;
import org.copydesk.core.input.RecordMapper;
import org.jspecify.annotations.Nullable;

/** Finds out what a content is and opens it. Immutable and thread-safe. */
public final class FormatRegistry {
    /** What files may hold, for people. */
    public static final String NAMES =
            "a page or a text, JSON, JSON Lines, CSV, TSV, WARC, WET, zip, tar, gzip, zstd, xz";

    /** The first that fits is taken; what none fits is a document itself. */
    private static final List<Format> FORMATS =
            List.of(new Warc(), new CompressedFormat(), new Zip(), new Tar(), new JsonRecords(), new Csv());

    /** To be raised when other documents, or other bytes of them, are found in the same file. */
    private static final int READING = 1;

    private final InputLimits limits;
    private final InputFields fields;

    FormatRegistry(InputLimits limits, InputFields fields) {
        this.limits = limits;
        this.fields = fields;
    }

    /** Names the way that files are read in: what is read otherwise has another name. */
    String reading() {
        return READING + " " + limits + fields;
    }

    InputLimits limits() {
        return limits;
    }

    InputFields fields() {
        return fields;
    }

    /** @throws IOException if the content can't be read */
    Documents open(Content content) throws IOException {
        for (Format format : formats()) {
            if (format.fits(content)) {
                String tooDeep = content.tooDeep(format);
                return tooDeep.isEmpty()
                        ? format.open(content, this)
                        : new Single(() -> new InputItem.Refused(content.place(), tooDeep, null));
            }
        }
        return new Single(() -> document(content.bytes().readNBytes(atMost()), RecordOrigin.at(content), ""));
    }

    private List<Format> formats() {
        return fields.form()
                .map(form -> List.of(new CompressedFormat(), new ExportedRecords(form)))
                .orElse(FORMATS);
    }

    /** One byte more than a document may have. */
    int atMost() {
        return (int) Math.min(Integer.MAX_VALUE - 8L, limits.largest() + 1L);
    }

    /** A document of these bytes, refused if they are too many. */
    InputItem document(byte[] bytes, RecordOrigin origin, String contentType) {
        if (bytes.length > limits.largest()) {
            return new InputItem.Refused(
                    origin.uri(), origin.place(), "larger than " + limits.largest() + " bytes", null);
        }
        // Whoever sends a page may call it what he likes.
        String type = RecordForm.isType(contentType) ? "" : contentType;
        Payload payload = new Payload(bytes, origin.uri(), type);
        return new InputItem.Whole(payload, origin.place(), origin.fetched(), origin.lasting());
    }

    /**
     * The document of a record with named fields.
     *
     * @param record values by plain name
     * @param place where the record is
     * @param raw its bytes, kept if it holds no page
     * @param rawType what they are
     */
    InputItem record(Map<String, String> record, String place, byte[] raw, String rawType) {
        String uri = RecordMapper.uri(record, place, fields);
        return RecordMapper.page(record, uri, fields)
                .map(page ->
                        document(page.bytes(), new RecordOrigin(uri, place, page.fetched(), false), page.contentType()))
                .orElseGet(() -> refused(
                        uri, place, "none of the fields %s is filled".formatted(fields.pageNames()), raw, rawType));
    }

    /** A refused record, with its bytes if they are few enough. */
    InputItem refused(String uri, String place, String reason, byte[] bytes, String contentType) {
        Payload kept = bytes.length > limits.largest() ? null : new Payload(bytes, uri, contentType);
        return new InputItem.Refused(uri, place, reason, kept);
    }

    /** One document, read when it is asked for. */
    private static final class Single implements Documents {
        private final Reading reading;
        private boolean read;

        Single(Reading reading) {
            this.reading = reading;
        }

        @Override
        public @Nullable InputItem next() throws IOException {
            boolean first = !read;
            read = true;
            return first ? reading.read() : null;
        }

        @Override
        public void close() {}
    }

    private interface Reading {
        InputItem read() throws IOException;
    }
}
