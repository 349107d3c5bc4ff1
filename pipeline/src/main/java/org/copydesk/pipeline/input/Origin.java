package org.copydesk.pipeline.input;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a document.
 *
 * @param uri its name: its address where that is known, else its place
 * @param place where in the input it stands
 * @param fetched when it was fetched, or null
 */
record Origin(String uri, String place, @Nullable Instant fetched) {

    /** Nothing is said of what stands there. */
    static Origin at(String place) {
        return new Origin(place, place, null);
    }
}
