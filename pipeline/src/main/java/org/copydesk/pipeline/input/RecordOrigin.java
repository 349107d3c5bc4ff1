package org.copydesk.pipeline.input;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a document.
 *
 * @param uri its name: its address where that is known, else its place
 * @param place where in the input it is
 * @param fetched when it was fetched, or null
 * @param lasting whether its bytes can be found again at its place
 */
record RecordOrigin(String uri, String place, @Nullable Instant fetched, boolean lasting) {

    /** What is there is itself the document, and nothing is said of it. */
    static RecordOrigin at(Content content) {
        return new RecordOrigin(content.place(), content.place(), null, content.isLasting());
    }
}
