package org.copydesk.core.decode;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.copydesk.core.text.Digest;

/** The bytes as received, with their address and content type. They never change; their SHA-256 identifies them. Thread-safe. */
public final class Payload {
    private final byte[] bytes;
    private final String uri;
    private final String contentType;
    private final String id;

    /**
     * @param bytes as received, decompressed; not copied, so don't change them
     * @param uri their address, or a file's path
     * @param contentType the HTTP header of that name, or empty where there was none
     */
    public Payload(byte[] bytes, String uri, String contentType) {
        this.bytes = bytes;
        this.uri = uri;
        this.contentType = contentType;
        this.id = Digest.sha256(bytes);
    }

    /** SHA-256 of the bytes, in lower-case hexadecimal. */
    public String id() {
        return id;
    }

    /** Returns the bytes themselves, not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    public String uri() {
        return uri;
    }

    public String contentType() {
        return contentType;
    }

    /** Returns the host of an HTTP address, or of a name {@code site://host/…}, in lower case; empty for anything else. */
    public String site() {
        try {
            URI parsed = new URI(uri);
            String scheme = parsed.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme) || "site".equals(scheme);
            return web && parsed.getHost() != null ? parsed.getHost().toLowerCase(Locale.ROOT) : "";
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }
}
