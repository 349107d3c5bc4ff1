package org.copydesk.pipeline.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A document as a run fetched it.
 *
 * @param ordinal its place in the input
 * @param documentId the first 16 hexadecimal digits of the SHA-256 of its URI
 * @param uri where it came from
 * @param payloadId the SHA-256 of its bytes, or null where they couldn't be kept
 * @param place where in the input it stood, or null where that is not known
 * @param fetched when it was fetched, or null where the source doesn't say; in microseconds, as databases keep it
 * @param refused whether it can't be taken as it is
 */
public record Capture(
        long ordinal,
        String documentId,
        String uri,
        @Nullable String payloadId,
        @Nullable String place,
        @Nullable Instant fetched,
        boolean refused) {
    /** A file by its name, then what stands in it by its number: a shorter number is a smaller one. */
    private static final Comparator<String> PLACES = Comparator.comparing(Capture::file)
            .thenComparing(String::length)
            .thenComparing(Comparator.<String>naturalOrder());

    private static final Comparator<Capture> LATER = Comparator.comparing((Capture one) -> !one.refused())
            .thenComparing(Capture::fetched, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(Capture::place, Comparator.nullsFirst(PLACES))
            .thenComparing(Capture::payloadId, Comparator.nullsFirst(Comparator.<String>naturalOrder()));

    public Capture {
        fetched = fetched == null ? null : fetched.truncatedTo(ChronoUnit.MICROS);
    }

    public Capture(long ordinal, String documentId, String uri, @Nullable String payloadId) {
        this(ordinal, documentId, uri, payloadId, null, null, false);
    }

    private static String file(String place) {
        int end = 0;
        while (end < place.length() && place.charAt(end) != '#' && !place.startsWith("!/", end)) {
            end++;
        }
        return place.substring(0, end);
    }

    /**
     * Whether, of this and another capture of the document in a run, the other one stands, in whatever order they are read: one that
     * could be taken in before one that couldn't; then the one that was fetched later, or is later in the files by their
     * names. What is read again at the same place always stands.
     */
    boolean givesWayTo(Capture other) {
        return place != null && place.equals(other.place) || LATER.compare(this, other) <= 0;
    }
}
