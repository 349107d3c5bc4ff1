package org.copydesk.core.text;

/**
 * A statement of the page about itself outside its visible text, such as {@code json-ld:headline} or {@code meta:og:title}.
 *
 * @param name its place, as {@code container:key}
 * @param value its decoded value, not yet checked
 */
public record Metadata(String name, String value) implements Provenance {
    /** The name of the time of the fetch, in ISO 8601 with an offset; it comes from the crawler, not from the page. */
    public static final String FETCHED = "fetch:time";
}
