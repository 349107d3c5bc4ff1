package org.copydesk.spark;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.copydesk.core.input.InputFields;
import org.copydesk.core.input.RecordMapper;
import org.copydesk.core.input.SourcePage;
import org.jspecify.annotations.Nullable;

/**
 * A document of the input. Immutable.
 *
 * @param uri its address where the source gives it, else its place
 * @param place where in the input it is, or null where that is not known
 * @param fetched when it was fetched, or null
 * @param contentType the HTTP header of that name, or empty
 * @param bytes as received; not to be changed; empty if it is refused
 * @param refusal why it can't be taken as it is, one sentence; empty if it can
 */
record SourceDocument(
        String uri, @Nullable String place, @Nullable Instant fetched, String contentType, byte[] bytes, String refusal)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What stands where no document is. */
    static final SourceDocument NOTHING = refused("", null, "nothing is there");

    boolean isNothing() {
        return uri.isEmpty() && place == null;
    }

    /**
     * The document of a record with named fields.
     *
     * @param record values by plain name
     */
    static SourceDocument of(Map<String, String> record, @Nullable String place, int largest) {
        InputFields fields = InputFields.STANDARD;
        String uri = RecordMapper.uri(record, place == null ? "" : place, fields);
        return RecordMapper.page(record, uri, fields)
                .map(page -> of(page, place, largest))
                .orElseGet(() -> refused(uri, place, "none of the fields %s is filled".formatted(fields.pageNames())));
    }

    /** A page, refused if it has more bytes than a document may have. */
    static SourceDocument of(SourcePage page, @Nullable String place, int largest) {
        return page.bytes().length > largest
                ? refused(page.uri(), place, "larger than " + largest + " bytes")
                : new SourceDocument(page.uri(), place, page.fetched(), page.contentType(), page.bytes(), "");
    }

    static SourceDocument refused(String uri, @Nullable String place, String reason) {
        return new SourceDocument(uri, place, null, "", new byte[0], reason);
    }
}
