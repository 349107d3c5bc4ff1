package org.copydesk.pipeline.input;

import java.time.Instant;
import org.copydesk.core.decode.Payload;
import org.jspecify.annotations.Nullable;

/** What a source hands out: one document, or some that are known. */
public sealed interface InputItem {
    /** The document's name: its address where the source gives it, else where it is. */
    String uri();

    /** Where in the input it is: a file's URI, with the archive's entry, the line or the offset. */
    String place();

    /**
     * A document as received, decompressed.
     *
     * @param payload its bytes
     * @param place where in the input it is
     * @param fetched when it was fetched, or null where the source doesn't say
     * @param lasting whether {@link FilePayloadReader} finds its bytes again at its place, as long as the file stays as it is
     */
    record Whole(Payload payload, String place, @Nullable Instant fetched, boolean lasting) implements InputItem {
        @Override
        public String uri() {
            return payload.uri();
        }
    }

    /**
     * Documents of a file that was not read, for they are known.
     *
     * @param place the file's URI
     * @param range the documents as a former run took them in
     */
    record Known(String place, KnownFiles.Range range) implements InputItem {
        @Override
        public String uri() {
            return place;
        }
    }

    /**
     * A document that can't be taken as it is.
     *
     * @param uri the document's name
     * @param place where in the input it is
     * @param reason one sentence for people
     * @param kept its bytes as they are, or null where they couldn't be read or are too many
     */
    record Refused(
            String uri,
            String place,
            String reason,
            @Nullable Payload kept) implements InputItem {
        private static final int LONGEST = 1_000;

        /** What can't be shown or stored in a reason is replaced, for parts of it come from the input. */
        public Refused {
            StringBuilder plain = new StringBuilder();
            reason.codePoints()
                    .limit(LONGEST)
                    .map(c -> Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                    .forEach(plain::appendCodePoint);
            reason = plain.toString();
        }

        /** What is called by its place. */
        Refused(String place, String reason, @Nullable Payload kept) {
            this(place, place, reason, kept);
        }
    }
}
