package org.copydesk.core.input;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page or a text as its source gives it.
 *
 * @param uri its name: its address where the source says it, else where it is
 * @param bytes as received, decompressed; not copied, so don't change them
 * @param contentType the HTTP header of that name, or empty where there was none
 * @param fetched when it was fetched, or null where the source doesn't say
 */
public record SourcePage(
        String uri,
        byte[] bytes,
        String contentType,
        @Nullable Instant fetched) {}
