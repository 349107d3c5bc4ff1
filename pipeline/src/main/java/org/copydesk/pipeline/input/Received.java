package org.copydesk.pipeline.input;

import org.copydesk.core.decode.Payload;
import org.jspecify.annotations.Nullable;

/** What a source hands out for one document. */
public sealed interface Received {
    /** Where the document came from. */
    String uri();

    /**
     * A document as received, decompressed.
     *
     * @param payload its bytes
     */
    record Whole(Payload payload) implements Received {
        @Override
        public String uri() {
            return payload.uri();
        }
    }

    /**
     * A document that can't be taken as it is.
     *
     * @param uri where it came from
     * @param reason one sentence for people
     * @param kept its bytes as they are, or null where they couldn't be read or are too many
     */
    record Refused(String uri, String reason, @Nullable Payload kept) implements Received {}
}
