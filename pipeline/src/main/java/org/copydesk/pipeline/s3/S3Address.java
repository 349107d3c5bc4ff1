package org.copydesk.pipeline.s3;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of an object, or of all whose keys begin so: {@code s3://bucket/key}.
 *
 * @param bucket a bucket's name
 * @param key as it is, without percent signs; empty for the whole bucket
 */
public record S3Address(String bucket, String key) {
    private static final String SCHEME = "s3://";
    private static final Pattern FORM = Pattern.compile("s3://([A-Za-z0-9][A-Za-z0-9._-]+)(?:/(.*))?", Pattern.DOTALL);

    /** Whether a path is meant as such an address. */
    public static boolean isMeant(String path) {
        return path.startsWith(SCHEME);
    }

    /** @throws IllegalArgumentException if it is none; the message doesn't repeat it, for it might hold a password */
    public static S3Address of(String address) {
        Matcher parts = FORM.matcher(address);
        if (!parts.matches()) {
            throw new IllegalArgumentException("an address is s3://BUCKET/KEY; credentials come from the environment");
        }
        return new S3Address(parts.group(1), parts.group(2) == null ? "" : parts.group(2));
    }

    /**
     * That of a single object.
     *
     * @throws IllegalArgumentException if it is none; the message doesn't repeat it
     */
    public static S3Address ofObject(String address) {
        S3Address object = of(address);
        if (object.key.isEmpty() || object.key.endsWith("/")) {
            throw new IllegalArgumentException("name an object in the bucket, as s3://BUCKET/KEY");
        }
        return object;
    }

    /** As a URI, with percent signs where the key holds what may not stand in one. */
    public String uri() {
        try {
            return new URI("s3", bucket, "/" + key, null, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As people type it. */
    @Override
    public String toString() {
        return SCHEME + bucket + "/" + key;
    }
}
