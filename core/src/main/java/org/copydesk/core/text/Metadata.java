package org.copydesk.core.text;

/**
 * Something the page says of itself outside its visible text, such as {@code json-ld:headline} or {@code meta:og:title}.
 *
 * @param name where it stood, as {@code container:key}
 * @param value what it said, decoded, not yet judged
 */
public record Metadata(String name, String value) implements Provenance {
    /** The name of when the page was fetched, as ISO 8601 with an offset; its source says so, not the page. */
    public static final String FETCHED = "fetch:time";
}
